/** What stands above a table: its title, its days and how many reported. */
import { daysOfPeriod } from '../core/time/calendar.ts';
import { shortPeriodLabel } from '../core/time/period-label.ts';
import type { Level } from '../core/unit.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { mainColumn } from '../reports/main-column.ts';
import type { FigureView, ReportModel } from '../reports/model.ts';
import { periodName } from './period-name.ts';
import { shownColumns } from './shown-columns.ts';

export function tableTitle(model: ReportModel, { table, lang }: Lexicon): string {
  return table.title(periodName(model, lang), model.unit.name, model.kind);
}

/** Days, scope and coverage on one line; what it cannot compare with and the day looked back to below. */
export function tableSubtitle(model: ReportModel, lexicon: Lexicon): readonly string[] {
  const { table, words, lang } = lexicon;
  const { from, to } = daysOfPeriod(model.period, model.scheme);
  const scope = model.scope === 'total' ? '' : words.scope(model.scope, model.unit.level);
  const shown = new Set(shownColumns(model, lexicon).map(({ column }) => column.id));
  const unfiled = model.columns.find(({ id, role }) => role === 'compare' && !shown.has(id));
  const lines = [
    [table.dates(from, to), scope, coverageLine(model, lexicon)],
    [unfiled ? table.nothingToCompare(shortPeriodLabel(unfiled.period, lang)) : ''],
    [model.asOf === null ? '' : table.asOfLine(model.asOf)],
  ];
  return lines
    .map((parts) => parts.filter((part) => part !== '').join(' · '))
    .filter((line) => line !== '');
}

/** How many of the expected units filed all that the table asks of them. */
function coverageLine(model: ReportModel, { table }: Lexicon): string {
  // Of the unit's own figures nobody below is expected.
  if (model.scope === 'own') return '';
  // Narratives are nobody's duty: who wrote none is told at their own rows.
  const counted = model.rows.filter(({ kind }) => kind !== 'text');
  const filed = counted.flatMap((row) => {
    const column = mainColumn(model, row);
    const figure = column && row.values.get(column.id);
    return row.unit === null && figure && figure.scope === null ? [figure] : [];
  });
  const figures = withoutOwed(filed, model);
  const expected = Math.max(0, ...figures.map(({ unitsExpected }) => unitsExpected));
  if (expected === 0) return '';
  const missing = new Map<string, Level>();
  for (const { unit } of figures.flatMap((figure) => figure.missing)) {
    missing.set(`${unit.level} ${unit.code} ${unit.name}`, unit.level);
  }
  const reported = Math.max(0, expected - missing.size);
  const level = levelOf(model, [...missing.values()]);
  const types = level === null ? [] : (model.unitTypes.get(level) ?? []);
  return table.coverageLine({ reported, expected, level, types });
}

/** What is asked of the unit itself is none of those below it; it counts where nothing else does. */
function withoutOwed(figures: readonly FigureView[], { unit }: ReportModel): readonly FigureView[] {
  const isOwed = ({ missing }: FigureView) =>
    missing.some((one) => one.unit.code === unit.code && one.unit.name === unit.name);
  const ofOthers = figures.filter((figure) => !isOwed(figure));
  return ofOthers.length > 0 ? ofOthers : figures;
}

function levelOf(model: ReportModel, missing: readonly Level[]): Level | null {
  const levels = new Set(missing);
  const only = levels.size === 1 ? [...levels][0] : undefined;
  if (only !== undefined) return only;
  return levels.size === 0 && model.unit.level === 'district' ? 'commune' : null;
}
