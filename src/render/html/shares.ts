/** Shares of an indicator by field or kind, where its categories add up to it exactly. */

import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  isZero,
  multiply,
  plainDigits,
  zero,
} from '../../core/decimal.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import { formatPercent } from '../../messages/number-format.ts';
import { pageWords } from '../../messages/page.ts';
import { mainColumn } from '../../reports/main-column.ts';
import type { ReportModel, ReportRow } from '../../reports/model.ts';
import { valueCell } from '../cells.ts';
import { columnHeading } from '../shown-columns.ts';
import { type Chart, type ChartSet, firstOfEachGroup } from './chart.ts';

const percents = decimal(100);

export function shares(model: ReportModel, lexicon: Lexicon): ChartSet {
  return firstOfEachGroup(
    model.rows
      .filter(({ unit, category }) => unit === null && category === null)
      .flatMap((whole) => {
        const categories = model.rows.filter(
          (row) => row.unit === null && row.category !== null && row.indicator === whole.indicator,
        );
        const chart = sharesOf(model, whole, categories, lexicon);
        return chart === null ? [] : [{ group: whole.group, chart }];
      }),
  );
}

function sharesOf(
  model: ReportModel,
  whole: ReportRow,
  categories: readonly ReportRow[],
  lexicon: Lexicon,
): Chart | null {
  const { lang, words } = lexicon;
  const column = mainColumn(model, whole);
  if (column === undefined) return null;
  const all = exactValue(whole, column.id);
  if (all === null || isZero(all)) return null;
  const parts = partition(categories, all, column.id);
  if (parts.filter(({ value }) => !isZero(value)).length < 2) return null;
  return {
    kind: 'bars',
    title: pageWords(lang).charts.title(whole.label[lang], words.measure(whole.measure)),
    note: `${columnHeading(column, lexicon)}.`,
    points: parts.map(({ row, value }) => {
      const share = divide(multiply(value, percents), all, 2) ?? zero;
      const number = valueCell(row, row.values.get(column.id), lang).text;
      const told = `${number} (${formatPercent(share, lang)}%)`;
      return { label: row.label[lang], value: Number(plainDigits(value)), mark: told, told };
    }),
    isPercent: false,
  };
}

type Part = { readonly row: ReportRow; readonly value: Decimal };

/** The first categories in a row that sum to the whole; an of-which or a second breakdown never does by itself. */
function partition(
  categories: readonly ReportRow[],
  whole: Decimal,
  column: string,
): readonly Part[] {
  const parts: Part[] = [];
  let sum = zero;
  for (const row of categories) {
    const value = exactValue(row, column);
    if (value === null) return [];
    const isFull = compare(sum, whole) === 0;
    if (isFull && !isZero(value)) return parts;
    sum = add(sum, value);
    parts.push({ row, value });
  }
  return compare(sum, whole) === 0 ? parts : [];
}

/** Of hedged or partial numbers no share can be told. */
function exactValue({ values, kind }: ReportRow, column: string): Decimal | null {
  const figure = values.get(column);
  if (figure?.value == null || kind === 'ratio' || kind === 'text') return null;
  const isWhole = figure.status !== 'partial' && figure.value.qualifier === 'exact';
  return isWhole ? figure.value.value : null;
}
