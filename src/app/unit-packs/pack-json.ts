/** How events stand in a pack, as JSON: texts of digits for numbers, and nothing written that is usual. */
import { mostDigits, parseDecimal, plainDigits } from '../../core/decimal.ts';
import type { Retraction, StatedScope } from '../../core/fact.ts';
import type { FiledEvent, FiledFact, FiledSubmission } from '../../core/filed-event.ts';
import type { Qualifier, Reading } from '../../core/reading.ts';
import { type Day, parseDay } from '../../core/time/day.ts';
import { type Period, periodOfMonths, samePeriod } from '../../core/time/period.ts';
import {
  type JsonObject,
  LongNumber,
  listOf,
  Malformed,
  maybe,
  objectOf,
  oneOf,
  textOf,
  whole,
} from './json-shape.ts';

export function eventToJson({ submissions, ...event }: FiledEvent): object {
  const { id, kind, file, hash, receivedOn } = event;
  return { id, kind, file, hash, receivedOn, submissions: submissions.map(submissionToJson) };
}

export function eventFromJson(value: unknown): FiledEvent {
  const json = objectOf(value);
  const receivedOn = maybe(json['receivedOn'], textOf);
  return {
    id: whole(json['id']),
    kind: oneOf(json['kind'], ['import', 'record'] as const),
    file: textOf(json['file']),
    hash: textOf(json['hash']),
    context: '',
    receivedOn: receivedOn === null ? null : dayOf(receivedOn),
    submissions: listOf(json['submissions'], submissionFromJson),
  };
}

export function periodToJson({ start, end }: Period): readonly [number, number] {
  return [start, end];
}

export function periodFromJson(value: unknown): Period {
  const [start, end, ...more] = listOf(value, whole);
  const isPair = start !== undefined && end !== undefined && more.length === 0;
  const period = isPair ? periodOfMonths(start, end) : null;
  if (period === null) throw new Malformed('period');
  return period;
}

export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Malformed('day');
  return day;
}

function submissionToJson({ filer, form, period, facts }: FiledSubmission): object {
  const span = periodToJson(period);
  return { filer, form, period: span, facts: facts.map((fact) => factToJson(fact, period)) };
}

function submissionFromJson(value: unknown): FiledSubmission {
  const json = objectOf(value);
  const period = periodFromJson(json['period']);
  return {
    filer: whole(json['filer']),
    form: textOf(json['form']),
    period,
    facts: listOf(json['facts'], (fact) => factFromJson(fact, period)),
  };
}

/** A fact's span is written only where it is another than its submission's. */
function factToJson(fact: FiledFact, filed: Period): object {
  const { unit, indicator, category, period, scope, nature, quoted, assumed, note, origin } = fact;
  return {
    ...{ unit, indicator },
    ...(category === null ? {} : { category }),
    ...(samePeriod(period, filed) ? {} : { period: periodToJson(period) }),
    ...(scope === 'unstated' ? {} : { scope }),
    ...(nature === 'actual' ? {} : { nature }),
    ...(quoted ? { quoted } : {}),
    ...(assumed ? { assumed } : {}),
    ...(note === null ? {} : { note }),
    ...readingToJson(fact.reading),
    ...(origin.sheet === null ? {} : { sheet: origin.sheet }),
    ...(origin.cell === null ? {} : { cell: origin.cell }),
    raw: origin.raw,
  };
}

const scopes: readonly StatedScope[] = ['unstated', 'own', 'total'];

function factFromJson(value: unknown, filed: Period): FiledFact {
  const json = objectOf(value);
  return {
    unit: whole(json['unit']),
    indicator: textOf(json['indicator']),
    category: maybe(json['category'], textOf),
    period: maybe(json['period'], periodFromJson) ?? filed,
    scope: oneOf(json['scope'] ?? 'unstated', scopes),
    nature: oneOf(json['nature'] ?? 'actual', ['actual', 'estimate'] as const),
    quoted: json['quoted'] === true,
    assumed: json['assumed'] === true,
    note: maybe(json['note'], textOf),
    reading: readingFromJson(json),
    origin: {
      sheet: maybe(json['sheet'], textOf),
      cell: maybe(json['cell'], textOf),
      raw: textOf(json['raw']),
    },
  };
}

const qualifiers: readonly Qualifier[] = ['exact', 'over', 'under', 'about'];

function readingToJson(reading: Reading | Retraction): object {
  switch (reading.kind) {
    case 'number': {
      const { value, qualifier, writtenIn } = reading;
      return {
        value: plainDigits(value),
        ...(qualifier === 'exact' ? {} : { qualifier }),
        ...(writtenIn === 1 ? {} : { writtenIn }),
      };
    }
    case 'blank':
      return { blank: reading.words };
    case 'text':
      return { text: reading.text };
    case 'not-applicable':
    case 'retraction':
      return { kind: reading.kind };
  }
}

/** In characters. Shorter ones may have too many digits still, and are read to be told with their cells. */
const longestNumber = mostDigits;
/** As `plainDigits` writes them: an exponent makes a long number of a short text. */
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/** "Biểu 1!C5". */
function placeOf(json: JsonObject): string {
  const places = [json['sheet'], json['cell']].filter((place) => typeof place === 'string');
  return places.length === 0 ? '?' : places.join('!');
}

function readingFromJson(json: JsonObject): Reading | Retraction {
  if ('value' in json) {
    const digits = textOf(json['value']);
    if (digits.length > longestNumber) throw new LongNumber(digits, placeOf(json));
    const value = plainNumber.test(digits) ? parseDecimal(digits) : null;
    if (value === null) throw new Malformed('value');
    const qualifier = oneOf(json['qualifier'] ?? 'exact', qualifiers);
    return { kind: 'number', value, qualifier, writtenIn: whole(json['writtenIn'] ?? 1) };
  }
  if ('blank' in json) return { kind: 'blank', words: maybe(json['blank'], textOf) };
  if ('text' in json) return { kind: 'text', text: textOf(json['text']) };
  return { kind: oneOf(json['kind'], ['not-applicable', 'retraction'] as const) };
}
