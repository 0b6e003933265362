/**
 * The hidden codes of our own template: what its rows and columns are, whatever is done to their places and words.
 * A sheet holds them itself (a hidden row and a hidden column), so that it is known in any workbook it is moved to.
 */
import type { Nature, Scope } from './fact.ts';

/** What the whole sheet is: whose, of when, and whether it is for typing in old reports from paper. */
export type TemplateMark = {
  readonly isPaper: boolean;
  /** A period's id. */
  readonly period: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** The unit above, which tells units of one name apart; "" where there is none. */
  readonly parentName: string;
};

/** What one row asks for; null scope and nature are for the register and the flags to say. */
export type TemplateRowCode = {
  readonly indicator: string;
  readonly category: string | null;
  readonly scope: Scope | null;
  readonly nature: Nature | null;
  /** What was printed in the comparison column: another text there is the filer's own word. */
  readonly compared: string;
};

export type TemplateColumnCode =
  | { readonly kind: 'number' | 'label' | 'measure' | 'note' }
  /** Figures of a period: first hand, or of the same period a year before for comparison. */
  | { readonly kind: 'value' | 'compared'; readonly period: string };

/** In the column of row codes: the headings, a row that says where each column's figures stood, the table's end. */
export const headRowCode = '@head';
export const sourceRowCode = '@source';
export const endRowCode = '@end';

const version = '1';
const separator = '|';
const kinds = { form: 'danvan-template', paper: 'danvan-template-paper' } as const;

export function formatTemplateMark(mark: TemplateMark): string {
  const { isPaper, period, unitCode, unitName, parentName } = mark;
  return joined(
    isPaper ? kinds.paper : kinds.form,
    version,
    period,
    unitCode,
    unitName,
    parentName,
  );
}

/** Null for any other text, and for a template of a version that is not known. */
export function parseTemplateMark(text: string): TemplateMark | null {
  // Asked of every cell in a sheet's first rows.
  if (!text.startsWith(kinds.form)) return null;
  const [kind, of, period = '', unitCode = '', unitName = '', parentName = ''] =
    text.split(separator);
  if ((kind !== kinds.form && kind !== kinds.paper) || of !== version) return null;
  return { isPaper: kind === kinds.paper, period, unitCode, unitName, parentName };
}

export function formatRowCode({
  indicator,
  category,
  scope,
  nature,
  compared,
}: TemplateRowCode): string {
  return joined(indicator, category ?? '', scope ?? '', nature ?? '', compared);
}

/** Null for a text that is no row's code. */
export function parseRowCode(text: string): TemplateRowCode | null {
  const [indicator = '', category = '', scope = '', nature = '', ...compared] =
    text.split(separator);
  if (indicator === '' || compared.length !== 1) return null;
  return {
    indicator,
    category: category || null,
    scope: scope === 'own' || scope === 'total' ? scope : null,
    nature: nature === 'actual' || nature === 'estimate' ? nature : null,
    compared: compared[0] ?? '',
  };
}

export function formatColumnCode(code: TemplateColumnCode): string {
  return 'period' in code ? joined(code.kind, code.period) : code.kind;
}

/** Null for a text that is no column's code. */
export function parseColumnCode(text: string): TemplateColumnCode | null {
  const [kind = '', period] = text.split(separator);
  switch (kind) {
    case 'number':
    case 'label':
    case 'measure':
    case 'note':
      return { kind };
    case 'value':
    case 'compared':
      return period ? { kind, period } : null;
    default:
      return null;
  }
}

function joined(...parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll(separator, '/')).join(separator);
}
