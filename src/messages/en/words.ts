/** English words for the program's own terms. */
import type { Level } from '../../core/unit.ts';
import { formatCount } from '../number-format.ts';
import type { Words } from '../words.ts';
import { englishMeasures } from './measures.ts';

const place: { readonly [L in Level]: string } = {
  province: 'province',
  district: 'district',
  commune: 'commune',
  body: 'body',
};

export const englishWords: Words = {
  severity: { error: 'error', warning: 'warning', info: 'note' },
  status: {
    complete: 'complete',
    partial: 'incomplete',
    stale: 'earlier figure',
    derived: 'difference of two periods',
    'not-filed': 'not reported',
    'no-unit': 'no unit to report',
  },
  kind: {
    flow: 'during the period',
    stock: 'held at its end',
    'stock-at-start': 'opening balance',
    ratio: 'percentage',
    'unit-count': 'communes that meet it',
    text: 'narrative',
  },
  level: { province: 'province', district: 'district', commune: 'commune', body: 'body' },
  counted: (count, level) => {
    const noun = level === 'body' ? 'bodies' : `${place[level]}s`;
    return `${formatCount(count, 'en')} ${count === 1 ? place[level] : noun}`;
  },
  scope: (scope, level) => {
    switch (scope) {
      case 'own':
        return `the ${place[level]} itself`;
      case 'below':
        return 'the units below';
      case 'total':
        return `the whole ${place[level]}`;
    }
  },
  basis: {
    recomputed: 'added up from the units',
    reported: 'from reported totals',
    mixed: 'partly added up, partly from reported totals',
  },
  changeReason: {
    coverage: 'too few units to compare',
    territory: 'the territory has changed',
    'zero-base': 'the period before was 0',
    missing: 'one of the periods has no figure',
  },
  fileStatus: {
    imported: 'imported',
    unchanged: 'unchanged',
    replaced: 'imported, with corrections',
    rejected: 'refused',
    ok: 'fine',
  },
  eventKind: { import: 'import', record: 'entered by hand', undo: 'undo' },
  eventState: { 'in-force': 'in force', superseded: 'superseded', undone: 'undone' },
  measure: (measure) => englishMeasures.get(measure) ?? measure,
  estimate: 'estimate',
  yes: 'yes',
  no: 'no',
  list: (items) => items.join(', '),
  anyOf: (items) => {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`;
  },
};
