/** The words that a tidy sheet may have in its columns of few words, folded without accents. */
import type { Nature, Scope } from '../core/fact.ts';

export const scopes: Readonly<Record<string, Scope>> = {
  own: 'own',
  rieng: 'own',
  'rieng don vi': 'own',
  total: 'total',
  'toan bo': 'total',
  'tong hop': 'total',
};
export const natures: Readonly<Record<string, Nature>> = {
  actual: 'actual',
  'thuc hien': 'actual',
  estimate: 'estimate',
  uoc: 'estimate',
  'uoc thuc hien': 'estimate',
};

export const answers: Readonly<Record<string, 'yes' | 'no'>> = {
  ...{ yes: 'yes', co: 'yes', x: 'yes', true: 'yes' },
  ...{ no: 'no', khong: 'no', false: 'no' },
};

export const confirmations: Readonly<Record<string, 'taken' | 'left-out'>> = {
  ...{ x: 'taken', co: 'taken', dung: 'taken', yes: 'taken', ok: 'taken', v: 'taken' },
  ...{ bo: 'left-out', 'bo qua': 'left-out', khong: 'left-out', no: 'left-out', skip: 'left-out' },
};
