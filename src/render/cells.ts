/** How one figure reads in a cell: its number with the hedge, "…" for what is not known, "x" for what does not apply. */
import { type Decimal, isZero } from '../core/decimal.ts';
import type { Change } from '../core/figures/figure.ts';
import type { Amount, Qualifier } from '../core/reading.ts';
import type { Lang } from '../messages/lang.ts';
import { formatDecimal, formatPercent, hedgeWord, withHedge } from '../messages/number-format.ts';
import type { FigureView, ReportRow } from '../reports/model.ts';

export const notKnown = '…';
export const notApplicable = 'x';

/** A cell as text, and as the number that Excel keeps; `before` and `after` are words round the number. */
export type Cell = {
  readonly text: string;
  readonly number: CellNumber | null;
};

export type CellNumber = {
  readonly value: Decimal;
  readonly decimals: number;
  readonly before: string;
  readonly after: string;
  readonly isSigned: boolean;
};

export const emptyCell: Cell = { text: '', number: null };

/** The figure's value: `1.552`, `trên 5.900`, `97,10`, `12/21`, `…`, `x`. */
export function valueCell(
  row: Pick<ReportRow, 'kind'>,
  figure: FigureView | undefined,
  lang: Lang,
): Cell {
  if (figure === undefined) return emptyCell;
  if (row.kind === 'text') return { text: figure.text ?? notKnown, number: null };
  const amount = figure.value;
  if (amount === null) {
    return { text: figure.notApplicable ? notApplicable : notKnown, number: null };
  }
  const outOf = row.kind === 'unit-count' && figure.of !== null ? `/${figure.of}` : '';
  return amountCell(row, amount, lang, outOf);
}

/** A number with its hedge, in the digits of its kind. */
export function amountCell(
  row: Pick<ReportRow, 'kind'>,
  { value, qualifier }: Amount,
  lang: Lang,
  outOf = '',
): Cell {
  const isPercent = isPercentage(row);
  const digits = isPercent ? formatPercent(value, lang) : formatDecimal(value, lang);
  return {
    text: withHedge(digits + outOf, qualifier, lang),
    number: {
      value,
      decimals: isPercent && value.scale > 0 ? 2 : value.scale,
      before: hedgePrefix(qualifier, lang),
      after: outOf,
      isSigned: false,
    },
  };
}

/** The figure with words after it, which stay with the number in Excel: `19,37 (cuối năm 2009)`. */
export function withWords(cell: Cell, words: string): Cell {
  if (words === '' || cell.number === null) return cell;
  const after = ` (${words})`;
  const number = { ...cell.number, after: cell.number.after + after };
  return { text: cell.text + after, number };
}

/** The planned figure (chỉ tiêu kế hoạch); empty where none was set. */
export function targetCell(row: ReportRow, figure: FigureView | undefined, lang: Lang): Cell {
  if (figure?.target == null) return emptyCell;
  const { target } = figure;
  return plainCell(target, isPercentage(row) ? formatPercent(target, lang) : null, lang);
}

/** How much of it was reached, in percent, with the hedge of the figure. */
export function targetPercentCell(figure: FigureView | undefined, lang: Lang): Cell {
  if (figure?.target == null) return emptyCell;
  const { value, targetPercent } = figure;
  if (value === null || targetPercent === null) return { text: notKnown, number: null };
  const cell = plainCell(targetPercent, formatPercent(targetPercent, lang), lang);
  const before = hedgePrefix(value.qualifier, lang);
  return { text: before + cell.text, number: cell.number && { ...cell.number, before } };
}

/** @param percent how it reads as a percentage; null for plain numbers */
function plainCell(value: Decimal, percent: string | null, lang: Lang): Cell {
  const decimals = percent !== null && value.scale > 0 ? 2 : value.scale;
  return {
    text: percent ?? formatDecimal(value, lang),
    number: { value, decimals, before: '', after: '', isSigned: false },
  };
}

/** The absolute change, in points for percentages; "…" where there is none to tell, empty where none is told. */
export function changeCell(row: ReportRow, points: string, lang: Lang): Cell {
  const isPercent = isPercentage(row);
  const change = isPercent ? (row.changePoints ?? row.change) : row.change;
  if (change === null) return emptyCell;
  return signedCell(change, lang, isPercent ? ` ${points}` : '', isPercent);
}

/** The relative change in percent: `+5,91%`. */
export function changePercentCell(row: ReportRow, lang: Lang): Cell {
  if (row.changePercent === null) return emptyCell;
  return signedCell(row.changePercent, lang, '%', true);
}

/** Both in one cell, as people read it: `+47 (+5,91%)`, `+1,23 điểm %`. */
export function changeText(row: ReportRow, points: string, lang: Lang): string {
  const change = changeCell(row, points, lang).text;
  const { changePercent } = row;
  // Of no change there is no share to tell.
  const isTold = changePercent?.value != null && !isZero(changePercent.value);
  const percent = !isTold ? '' : changePercentCell(row, lang).text;
  return percent === '' ? change : `${change} (${percent})`;
}

export function isPercentage(row: Pick<ReportRow, 'kind'>): boolean {
  return row.kind === 'ratio';
}

function signedCell(change: Change, lang: Lang, after: string, isPercent: boolean): Cell {
  if (change.value === null) return { text: notKnown, number: null };
  const { value, qualifier } = change;
  const digits = isPercent
    ? formatPercent(value, lang, { signed: true })
    : formatDecimal(value, lang, { signed: true });
  return {
    text: withHedge(digits + after, qualifier, lang),
    number: {
      value,
      decimals: isPercent && value.scale > 0 ? 2 : value.scale,
      before: hedgePrefix(qualifier, lang),
      after,
      isSigned: true,
    },
  };
}

function hedgePrefix(qualifier: Qualifier, lang: Lang): string {
  return qualifier === 'exact' ? '' : `${hedgeWord(qualifier, lang)} `;
}
