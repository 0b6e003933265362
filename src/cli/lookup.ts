/** What people type for units, indicators and periods, found or refused with what they could have meant. */
import type { Office } from '../app/office.ts';
import type { Group } from '../core/indicator.ts';
import { findIndicator } from '../core/names/find-indicator.ts';
import { findUnit } from '../core/names/find-unit.ts';
import { foldWithoutAccents } from '../core/names/fold.ts';
import { buildIndicatorNames, type IndicatorNames } from '../core/names/indicator-names.ts';
import { buildUnitNames } from '../core/names/unit-names.ts';
import { successorsOf } from '../core/succession/successors-of.ts';
import { monthOfDay } from '../core/time/calendar.ts';
import { type Day, formatDay } from '../core/time/day.ts';
import type { Period } from '../core/time/period.ts';
import type { PeriodContext } from '../core/time/period-context.ts';
import { parsePeriod } from '../core/time/period-grammar.ts';
import { parentOn, type Register, stateOn, type Unit, type UnitId } from '../core/unit.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { padText } from '../messages/text-width.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

/** A unit by code, name or alias, as they were on the day. */
export function requireUnit(office: Office, text: string, day: Day, lexicon: Lexicon): UnitId {
  const { usage } = lexicon.faults;
  const below = office.homeUnit === null ? {} : { below: office.homeUnit };
  const finding = findUnit(buildUnitNames(office.register, day), text, below);
  const name = (unit: UnitId) => unitWithParent(office, unit, day);
  switch (finding.kind) {
    case 'found':
      return finding.unit;
    case 'ambiguous':
      throw new UsageError(usage.ambiguousUnit(text, finding.candidates.map(name)));
    case 'unknown': {
      const near = finding.nearest.map((unit) => unitWithCode(office, unit, day));
      const hints = near.length > 0 ? [usage.didYouMean(near)] : [stepLine(lexicon)];
      throw new UsageError(usage.unknownUnit(text), hints);
    }
  }
}

/** The unit named, else the office's own; refused where it had ended before the period began. */
export function requireUnitIn(
  office: Office,
  text: string | null,
  span: { readonly from: Day; readonly to: Day },
  lexicon: Lexicon,
): UnitId {
  const { usage } = lexicon.faults;
  // The setting too is a code that may have been given to another unit since.
  const named = text ?? office.settings.get('unit') ?? null;
  const id = named === null ? office.homeUnit : requireUnit(office, named, span.to, lexicon);
  if (id === null) {
    throw new UsageError(usage.noUnitChosen, ['danvan settings set unit "…"']);
  }
  const { register, territory, scheme } = office;
  const unit = territory.unit(id);
  // By reporting months: one that ended early in the first month has none of the period.
  if (unit.validTo !== null && territory.life(id).end <= monthOfDay(span.from, scheme)) {
    const successors = successorsOf(register, id, span.to).map((next) =>
      unitWithParent(office, next, span.to),
    );
    const name = stateOn(unit, unit.validTo).name;
    throw new UsageError(usage.endedUnit(name, formatDay(unit.validTo), successors));
  }
  return id;
}

export function requireIndicators(
  office: Office,
  texts: readonly string[],
  lexicon: Lexicon,
): readonly string[] {
  const names = buildIndicatorNames(office.catalogue);
  // Labels hold commas of their own; only lists of codes are cut at them.
  const wanted = texts.flatMap((text) =>
    /^[a-z0-9_]+(?:, *[a-z0-9_]+)+$/.test(text) ? text.split(/, */) : [text],
  );
  return wanted.map((text) => requireIndicator(office, names, text, lexicon));
}

function requireIndicator(
  office: Office,
  names: IndicatorNames,
  text: string,
  lexicon: Lexicon,
): string {
  const label = (code: string) => {
    const indicator = office.catalogue.indicators.find((known) => known.code === code);
    return indicator ? `${indicator.label[lexicon.lang]} (${code})` : code;
  };
  const { usage } = lexicon.faults;
  const finding = findIndicator(names, text);
  switch (finding.kind) {
    case 'found':
      return finding.code;
    case 'ambiguous':
      throw new UsageError(usage.ambiguousIndicator(text, finding.codes.map(label)));
    case 'unknown': {
      const near = finding.nearest.map(label);
      const hints = near.length > 0 ? [usage.didYouMean(near)] : ['danvan indicators list'];
      throw new UsageError(usage.unknownIndicator(text), hints);
    }
  }
}

export function requirePeriod(text: string, periods: PeriodContext, lexicon: Lexicon): Period {
  const { usage } = lexicon.faults;
  const parsed = parsePeriod(text, periods);
  if (parsed.ok) return parsed.period;
  if (parsed.reason === 'unknown-term' && parsed.suggestion !== null) {
    throw new UsageError(usage.yearsAreNoTerm(text, parsed.suggestion));
  }
  const guess = parsed.suggestion === null ? [] : [usage.didYouMean([parsed.suggestion])];
  if (parsed.reason === 'reversed') throw new UsageError(usage.reversedPeriod(text), guess);
  throw new UsageError(usage.badPeriod(text), [...periodExampleLines(lexicon), ...guess]);
}

export function periodExampleLines(lexicon: Lexicon): readonly string[] {
  return lexicon.faults.usage.periodExamples.map(
    ({ command, meaning }) => `${padText(command, 24)}${meaning}`,
  );
}

/** A group of indicators by code or by words of its label. */
export function findGroup(office: Office, text: string, lang: 'vi' | 'en'): Group | null {
  const wanted = foldWithoutAccents(text);
  const { groups } = office.catalogue;
  const exact = groups.find(({ code }) => code === text);
  const labelled = groups.filter(
    ({ label }) =>
      foldWithoutAccents(label.vi).includes(wanted) ||
      foldWithoutAccents(label.en).includes(wanted),
  );
  const near = nearest(
    text,
    groups.map(({ label }) => label[lang]),
  )[0];
  return exact ?? labelled[0] ?? groups.find(({ label }) => label[lang] === near) ?? null;
}

/** "Xã Kỳ Bắc, Huyện Kỳ Anh (18760)". */
export function unitWithParent(office: Office, id: UnitId, day: Day | null): string {
  const unit = office.territory.unit(id);
  const { name, code } = stateOn(unit, day);
  const parent = parentOn(unit, day);
  const above = parent === null ? '' : `, ${stateOn(office.territory.unit(parent), day).name}`;
  return `${name}${above}${code === '' ? '' : ` (${code})`}`;
}

/** "Xã Kỳ Bắc (18760)". */
export function unitWithCode(office: Office, id: UnitId, day: Day | null): string {
  const { name, code } = stateOn(office.territory.unit(id), day);
  return code === '' ? name : `${name} (${code})`;
}

export function unitName({ register }: Office, id: UnitId, day: Day | null): string {
  // A country may owe reports of thousands of units, each to be named.
  const units = unitsById.get(register) ?? new Map(register.units.map((unit) => [unit.id, unit]));
  unitsById.set(register, units);
  const unit = units.get(id);
  return unit ? stateOn(unit, day).name : String(id);
}

const unitsById = new WeakMap<Register, ReadonlyMap<UnitId, Unit>>();

function stepLine({ commands }: Lexicon): string {
  const { command, meaning } = commands.next.listUnits;
  return `${command}   (${meaning})`;
}
