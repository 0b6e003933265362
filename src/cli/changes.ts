/** What an event changed, old -> new: for people and as JSON. */
import type { Office } from '../app/office.ts';
import { jsonNumber } from '../core/json-number.ts';
import type { Reading } from '../core/reading.ts';
import type { EventRecord, FactChange } from '../core/store.ts';
import { periodId } from '../core/time/period-id.ts';
import { periodLabel } from '../core/time/period-label.ts';
import { stateOn, type UnitId } from '../core/unit.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { formatAmount } from '../messages/number-format.ts';
import type { CommandContext } from './command-context.ts';
import { unitName } from './lookup.ts';

/** More changes than this are counted, unless `--verbose`. */
const shownAtMost = 20;

/** "Xã Kỳ Bắc · Số đơn tiếp nhận trong kỳ · 6 tháng đầu năm 2018: 5 -> 7", under a heading. */
export function changeLines(
  changes: readonly FactChange[],
  office: Office,
  { lexicon, isVerbose }: CommandContext,
): readonly string[] {
  // What was not there before is no correction: the summary counts it.
  const corrected = changes.filter(({ before }) => before !== null);
  if (corrected.length === 0) return [];
  const words = lexicon.commands.import;
  const shown = isVerbose ? corrected : corrected.slice(0, shownAtMost);
  const more = corrected.length - shown.length;
  return [
    words.changesHeading(corrected.length),
    ...shown.map((change) => `  ${changeText(change, office, lexicon)}`),
    ...(more > 0 ? [`  ${words.moreChanges(more)}`] : []),
  ];
}

export function changeText(change: FactChange, office: Office, lexicon: Lexicon): string {
  return lexicon.commands.import.change(
    factText(change, office, lexicon),
    shownReading(change.before, lexicon),
    shownReading(change.after, lexicon),
  );
}

/** "Xã Kỳ Bắc · Số đơn tiếp nhận trong kỳ · 6 tháng đầu năm 2018" */
export function factText(
  change: Pick<FactChange, 'unit' | 'indicator' | 'category' | 'period'>,
  office: Office,
  { lang }: Pick<Lexicon, 'lang'>,
): string {
  const indicator = office.catalogue.indicators.find(({ code }) => code === change.indicator);
  const category = office.catalogue.categories.find(
    ({ code, breakdown }) =>
      code === change.category && indicator?.breakdowns.includes(breakdown) === true,
  );
  return [
    unitName(office, change.unit, null),
    indicator?.label[lang] ?? change.indicator,
    ...(change.category === null ? [] : [category?.label[lang] ?? change.category]),
    periodLabel(change.period, lang),
  ].join(' · ');
}

export function shownReading(reading: Reading | null, { lang, words }: Lexicon): string {
  if (reading === null) return words.status['not-filed'];
  switch (reading.kind) {
    case 'number':
      return formatAmount(reading, lang);
    case 'blank':
      return reading.words ?? '…';
    case 'not-applicable':
      return 'x';
    case 'text':
      return reading.text.length > 60 ? `"${reading.text.slice(0, 59)}…"` : `"${reading.text}"`;
  }
}

export function jsonChanges(changes: readonly FactChange[], office: Office): readonly object[] {
  return changes.map(({ unit, period, indicator, category, before, after }) => ({
    unit: jsonUnitOf(office, unit),
    period: periodId(period),
    indicator,
    category,
    before: jsonReading(before),
    after: jsonReading(after),
  }));
}

export function jsonEvent(event: EventRecord, office: Office): object {
  const { id, batch, kind, at, file, state, changes } = event;
  return { id, batch, kind, at, file, state, changes: jsonChanges(changes, office) };
}

export function jsonUnitOf(office: Office, id: UnitId): object {
  const unit = office.register.units.find((known) => known.id === id);
  if (!unit) return { name: String(id), code: '', level: null };
  const { name, code, level } = stateOn(unit, null);
  return { name, code, level };
}

function jsonReading(reading: Reading | null): number | string | null {
  if (reading === null) return null;
  switch (reading.kind) {
    case 'number':
      return jsonNumber(reading.value);
    case 'blank':
      return null;
    case 'not-applicable':
      return 'x';
    case 'text':
      return reading.text;
  }
}
