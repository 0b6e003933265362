/** Whose a template is and of when: as its codes say, unless its title, names or the flags say otherwise. */
import { foldText } from '../core/names/fold.ts';
import { lineage } from '../core/names/unit-names.ts';
import { type Period, samePeriod } from '../core/time/period.ts';
import { parsePeriod } from '../core/time/period-grammar.ts';
import type { UnitId } from '../core/unit.ts';
import type { Collector } from './filing.ts';
import { readHead, type Setting } from './sheet-head.ts';
import { pathNames, titleLines } from './sheet-title.ts';
import type { TemplateSheet } from './template-sheet.ts';
import { type UnitSource, whoseOf } from './whose.ts';

/**
 * The period that the codes name. A title that was changed for the next half-year, a file name or a flag that says
 * another one is an error: nobody may guess which holds.
 */
export function templatePeriod(
  { view, mark, codeRow }: TemplateSheet,
  setting: Setting,
  collector: Collector,
): Period | null {
  const parsed = parsePeriod(mark.period, setting.context.periods);
  if (!parsed.ok) {
    collector.report('unknown-period', 'error', null, { seen: mark.period });
    return null;
  }
  const { period } = parsed;
  const stated = readHead(view, codeRow, [period], setting, collector)?.period ?? period;
  if (samePeriod(stated, period)) return period;
  collector.report('period-disagrees', 'error', null, { stated: [period, stated] });
  return null;
}

/** The unit that the codes name; null where it is unknown, or the title, a name or a flag says another one. */
export function templateUnit(
  sheet: TemplateSheet,
  period: Period,
  setting: Setting,
  collector: Collector,
): UnitId | null {
  const coded = codedUnit(sheet, period, setting, collector);
  if (coded === null) return null;
  const { desk, context } = setting;
  const names = desk.names(period);
  const { unit: flag } = context.options;
  const other = flag === coded ? null : otherUnit(sheet, coded, period, setting);
  const refused = flag !== null && !lineage(names, coded).includes(flag) ? flag : other;
  if (refused === null) return coded;
  const stated = [coded, refused].map((unit) => desk.nameOf(unit, period));
  collector.report('unit-disagrees', 'error', null, { stated });
  return null;
}

/** By code and name together: codes have been reused, and some units have none. */
function codedUnit(
  { mark }: TemplateSheet,
  period: Period,
  { desk, context }: Setting,
  collector: Collector,
): UnitId | null {
  const { unitCode, unitName, parentName } = mark;
  const { homeUnit } = context;
  const byCode = unitCode === '' ? null : desk.known(unitCode, period, homeUnit);
  const isSame = byCode !== null && foldText(desk.nameOf(byCode, period)) === foldText(unitName);
  if (isSame) return byCode;
  const fullName = parentName === '' ? unitName : `${unitName}, ${parentName}`;
  const byName = desk.known(fullName, period, homeUnit);
  if (byCode !== null && byName !== null && byCode !== byName) {
    const stated = [byCode, byName].map((unit) => desk.nameOf(unit, period));
    collector.report('unit-disagrees', 'error', null, { stated });
    return null;
  }
  // Known by its code alone: it was renamed since.
  if (byCode !== null || byName !== null) return byName ?? byCode;
  const found = desk.find(unitName, period, homeUnit);
  switch (found.kind) {
    case 'found':
      return found.unit;
    case 'ambiguous': {
      const candidates = found.candidates.map((unit) => desk.nameOf(unit, period));
      collector.report('ambiguous-unit', 'error', null, { seen: fullName, candidates });
      return null;
    }
    case 'unknown': {
      const nearest = found.nearest.map((unit) => desk.nameOf(unit, period));
      collector.report('unknown-unit', 'error', null, { seen: fullName, nearest });
      return null;
    }
  }
}

/** A unit that the title, the sheet's or the file's name says, and that is not the coded one or above it. */
function otherUnit(
  { view, codeRow }: TemplateSheet,
  coded: UnitId,
  period: Period,
  { desk, context }: Setting,
): UnitId | null {
  const names = desk.names(period);
  const [fileName = ''] = pathNames(context.file);
  const title = titleLines(view, codeRow).map((line) => ({ ...line, isProse: true }));
  const named = (text: string): UnitSource => ({ text, cell: null, isProse: false });
  for (const group of [title, [named(view.grid.name ?? '')], [named(fileName)]]) {
    const whose = whoseOf(names, [group], context.homeUnit);
    const units =
      whose.kind === 'found' ? [whose.unit] : whose.kind === 'silent' ? [] : whose.units;
    const above = lineage(names, coded);
    const others = units.filter((unit) => !above.includes(unit));
    if (units.length > 0 && others.length === units.length) return others[0] ?? null;
  }
  return null;
}
