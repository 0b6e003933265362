/** A table by unit turned round: for each group the units down, the indicators across. */

import type { Catalogue } from '../core/indicator.ts';
import { mainColumn } from './main-column.ts';
import type { FigureView, ReportModel, ReportRow, UnitView } from './model.ts';
import type { Appendix, AppendixHeading, AppendixRow } from './pack.ts';

/** @param model a table with rows by unit */
export function appendicesOf(model: ReportModel, catalogue: Catalogue): readonly Appendix[] {
  const computed = catalogue.indicators.filter(({ overUnits }) => overUnits !== 'sum');
  const unsummed = new Set(computed.map(({ code }) => code));
  return model.groups.flatMap((group) => {
    const rows = model.rows.filter((row) => row.group === group.code && row.kind !== 'text');
    return rows.length > 0 ? [{ group, ...turned(model, rows, unsummed) }] : [];
  });
}

function turned(
  model: ReportModel,
  rows: readonly ReportRow[],
  unsummed: ReadonlySet<string>,
): Pick<Appendix, 'headings' | 'rows' | 'total'> {
  const wholes = rows.filter(({ unit }) => unit === null);
  const headed = wholes.flatMap((whole) => {
    const column = mainColumn(model, whole);
    return column ? [{ whole, column }] : [];
  });
  const cells = new Map(rows.map((row) => [keyOf(row, row.unit, row.part), row]));
  return {
    headings: headed.map(({ whole, column }): AppendixHeading => {
      const { indicator, category, label, measure, kind } = whole;
      const isSummed = !unsummed.has(indicator);
      return { indicator, category, label, measure, kind, isSummed, column };
    }),
    rows: unitLines(rows).map(({ unit, part }): AppendixRow => {
      const values = headed.map(({ whole, column }) => {
        const row = cells.get(keyOf(whole, unit, part));
        return row?.values.get(column.id) ?? null;
      });
      return { unit, part, values };
    }),
    total: headed.map(
      ({ whole, column }): FigureView | null => whole.values.get(column.id) ?? null,
    ),
  };
}

type UnitLine = { readonly unit: UnitView; readonly part: 'own' | 'unlisted' | null };

/** Every unit that some row is of: the unit's own first, what no unit is named for last. */
function unitLines(rows: readonly ReportRow[]): readonly UnitLine[] {
  const lines = new Map<string, UnitLine>();
  for (const { unit, part } of rows) {
    if (unit === null || part === 'level') continue;
    lines.set(lineKey(unit, part), { unit, part });
  }
  const place = { own: 0, unlisted: 2 } as const;
  const order = ({ part }: UnitLine) => (part === null ? 1 : place[part]);
  return [...lines.values()].sort((a, b) => order(a) - order(b) || byCode(a.unit, b.unit));
}

function byCode(a: UnitView, b: UnitView): number {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function lineKey(unit: UnitView, part: ReportRow['part']): string {
  return JSON.stringify([unit.code, unit.name, part]);
}

function keyOf(
  { indicator, category }: ReportRow,
  unit: UnitView | null,
  part: ReportRow['part'],
): string {
  const line = unit === null ? null : lineKey(unit, part);
  return JSON.stringify([indicator, category, line]);
}
