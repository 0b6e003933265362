/** Units, and records with little to type. */
import { parseDecimal } from '../../src/core/decimal.ts';
import type { StatedFact, Submission } from '../../src/core/fact.ts';
import type { Reading } from '../../src/core/reading.ts';
import type { ImportRecord, Store } from '../../src/core/store.ts';
import type { Day } from '../../src/core/time/day.ts';
import { halfYearPeriod } from '../../src/core/time/period.ts';
import type { Unit } from '../../src/core/unit.ts';

export const h1 = halfYearPeriod(2018, 1);
export const h2 = halfYearPeriod(2018, 2);
export const retraction = { kind: 'retraction' } as const;

/** District 1 with the communes 2 and 3. */
export const units: readonly Unit[] = [
  unit(1, 'Huyện Kỳ Anh', 'district', null),
  unit(2, 'Xã Kỳ Bắc', 'commune', 1),
  unit(3, 'Xã Kỳ Châu', 'commune', 1),
];

export function unit(
  id: number,
  name: string,
  level: Unit['states'][number]['level'],
  parent: number | null,
): Unit {
  return {
    id,
    validFrom: null,
    validTo: null,
    states: [{ from: null, code: String(18000 + id), name, level }],
    parents: [{ from: null, parent }],
    aliases: [],
    reportsFor: null,
  };
}

export function number(text: string, qualifier: 'exact' | 'over' = 'exact'): Reading {
  const value = parseDecimal(text);
  if (value === null) throw new RangeError(text);
  return { kind: 'number', value, qualifier, writtenIn: 1 };
}

/** A flow of commune 2 in 2018H1 unless said otherwise. */
export function fact(reading: StatedFact['reading'], over: Partial<StatedFact> = {}): StatedFact {
  return {
    unit: 2,
    indicator: 'petitions_received',
    category: null,
    period: h1,
    kind: 'flow',
    scope: 'unstated',
    nature: 'actual',
    quoted: false,
    assumed: false,
    note: null,
    origin: { sheet: 'Sheet1', cell: 'C5', raw: 'raw' },
    ...over,
    reading,
  };
}

export function submission(
  facts: readonly StatedFact[],
  over: Partial<Submission> = {},
): Submission {
  return { filer: 2, form: 'form', period: h1, ...over, facts };
}

/** The hash is the file's name unless said otherwise. */
export function record(
  file: string,
  submissions: readonly Submission[],
  over: Partial<ImportRecord> = {},
): ImportRecord {
  return {
    kind: 'import',
    file,
    hash: file,
    context: '',
    receivedOn: null,
    newUnits: [],
    again: false,
    ...over,
    submissions,
  };
}

/** The n-th of June 2018. */
export function dayAt(day: number): string {
  return `2018-06-${String(day).padStart(2, '0')}T00:00:00.000Z`;
}

/** Saves one file with one submission and hands back its receipt. */
export async function save(
  store: Store,
  file: string,
  facts: readonly StatedFact[],
  options: {
    readonly at?: string;
    readonly submission?: Partial<Submission>;
    readonly record?: Partial<ImportRecord>;
    readonly dryRun?: boolean;
  } = {},
) {
  const made = record(file, [submission(facts, options.submission)], options.record);
  const at = options.at ?? dayAt(1);
  const batch = await store.saveBatch([made], { at, dryRun: options.dryRun ?? false });
  const receipt = batch.receipts[0];
  if (!receipt) throw new RangeError('no receipt');
  return receipt;
}

/** What holds, as `unit indicator/category scope=value`, sorted. */
export async function held(store: Store, asOf: string | null = null): Promise<readonly string[]> {
  const facts = await store.effectiveFacts({ units: 'all', indicators: 'all', asOf });
  return facts
    .map(({ unit, indicator, category, scope, reading }) => {
      const name = category === null ? indicator : `${indicator}/${category}`;
      return `${unit} ${name} ${scope}=${shown(reading)}`;
    })
    .sort();
}

export function shown(reading: Reading | null): string {
  if (reading === null) return 'nothing';
  if (reading.kind === 'number') return `${reading.value.mantissa}e-${reading.value.scale}`;
  return reading.kind === 'text' ? reading.text : reading.kind;
}

export const someDay = '2018-06-20' as Day;
