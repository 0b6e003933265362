/** `danvan targets import`: planned figures (chỉ tiêu kế hoạch) of units for spans, whole or not at all. */
import { readTable, type TableRow, type TextTable } from '../catalogue/table.ts';
import { decimal } from '../core/decimal.ts';
import type { Target } from '../core/figures/target.ts';
import type { Indicator } from '../core/indicator.ts';
import { findIndicator } from '../core/names/find-indicator.ts';
import { findUnit } from '../core/names/find-unit.ts';
import { buildIndicatorNames } from '../core/names/indicator-names.ts';
import { buildUnitNames } from '../core/names/unit-names.ts';
import { hasError, type Problem, problem } from '../core/problem.ts';
import type { Store } from '../core/store.ts';
import { daysOfPeriod } from '../core/time/calendar.ts';
import type { Period } from '../core/time/period.ts';
import type { PeriodContext } from '../core/time/period-context.ts';
import { parsePeriod } from '../core/time/period-grammar.ts';
import { stateOn, type UnitId } from '../core/unit.ts';
import { readNumber } from '../ingest/numbers.ts';
import type { Office } from './office.ts';
import { readTextTables, saidInTime, type TextSource } from './text-tables.ts';

const required = ['unit', 'period', 'indicator', 'value'] as const;
type Row = TableRow<(typeof required)[number]>;

/** One column's answer, or what is wrong with its cell. */
type Read<Value> = { readonly value: Value | null; readonly problems: readonly Problem[] };

export type TargetChange = {
  readonly added: number;
  readonly updated: number;
  readonly problems: readonly Problem[];
};

type ReadTargets = { readonly targets: readonly Target[]; readonly problems: readonly Problem[] };

export async function importTargets(
  store: Store,
  office: Office,
  periods: PeriodContext,
  source: TextSource,
): Promise<TargetChange> {
  const { tables, problems } = await readTextTables(source);
  const read = saidInTime<readonly ReadTargets[]>(
    source,
    () => tables.map((table) => readTargets(table, office, periods)),
    (fault) => [{ targets: [], problems: [fault] }],
  );
  const all = [...problems, ...read.flatMap((one) => one.problems)];
  if (hasError(all)) return { added: 0, updated: 0, problems: all };
  const saved = await store.saveTargets(read.flatMap(({ targets }) => targets));
  return { ...saved, problems: all };
}

/** Every row of the table, with all that is wrong in it. */
function readTargets(table: TextTable, office: Office, periods: PeriodContext): ReadTargets {
  const { rows, problems } = readTable(table, { required, optional: [] });
  const readRow = rowReader(office, periods);
  const read = rows.map(readRow);
  return {
    targets: read.flatMap(({ value }) => (value ? [value] : [])),
    problems: [...problems, ...read.flatMap((one) => one.problems)],
  };
}

function rowReader(office: Office, periods: PeriodContext): (row: Row) => Read<Target> {
  const indicatorNames = buildIndicatorNames(office.catalogue);
  const indicators = new Map(office.catalogue.indicators.map((one) => [one.code, one]));
  return (row) => {
    const period = readPeriod(row, periods);
    const unit = readUnit(row, office, period.value);
    const finding = findIndicator(indicatorNames, row.cell('indicator'));
    const indicator = finding.kind === 'found' ? (indicators.get(finding.code) ?? null) : null;
    const unnamed = indicator ? [] : [unknownIndicator(row, finding)];
    const value = indicator ? readValue(row, indicator) : { value: null, problems: [] };
    const faults = [...unit.problems, ...period.problems, ...unnamed, ...value.problems];
    const isWhole = unit.value !== null && period.value && indicator && value.value;
    return {
      value: isWhole
        ? {
            unit: unit.value,
            period: period.value,
            indicator: indicator.code,
            value: value.value,
          }
        : null,
      problems: faults,
    };
  };
}

function readPeriod(row: Row, periods: PeriodContext): Read<Period> {
  const seen = row.cell('period');
  const parsed = parsePeriod(seen, periods);
  if (parsed.ok) return { value: parsed.period, problems: [] };
  return {
    value: null,
    problems: [problem('unknown-period', 'error', row.origin('period'), { seen })],
  };
}

function readUnit(row: Row, office: Office, period: Period | null): Read<UnitId> {
  const seen = row.cell('unit');
  const day = period ? daysOfPeriod(period, office.scheme).to : null;
  const finding = findUnit(buildUnitNames(office.register, day), seen);
  const nameOf = (id: UnitId) => stateOn(office.territory.unit(id), day).name;
  const origin = row.origin('unit');
  if (finding.kind === 'found') return { value: finding.unit, problems: [] };
  const fault =
    finding.kind === 'ambiguous'
      ? problem('ambiguous-unit', 'error', origin, {
          seen,
          candidates: finding.candidates.map(nameOf),
        })
      : problem('unknown-unit', 'error', origin, {
          seen,
          nearest: finding.nearest.map(nameOf),
          inList: true,
        });
  return { value: null, problems: [fault] };
}

function unknownIndicator(row: Row, finding: ReturnType<typeof findIndicator>): Problem {
  const seen = row.cell('indicator');
  const origin = row.origin('indicator');
  if (finding.kind === 'ambiguous') {
    return problem('ambiguous-indicator', 'error', origin, { seen, candidates: finding.codes });
  }
  const nearest = finding.kind === 'unknown' ? finding.nearest : [];
  return problem('unknown-indicator', 'error', origin, {
    seen,
    value: row.cell('value'),
    nearest,
  });
}

/** Read as a tidy file's value: 12/21 of a unit-count, percentages, money in đồng. */
function readValue(row: Row, indicator: Indicator): Read<Target['value']> {
  const cell = { kind: 'text', text: row.cell('value') } as const;
  const origin = row.origin('value');
  const rules = {
    indicator,
    origin,
    scale: decimal(1),
    style: 'plain',
    acceptDotThousands: false,
  } as const;
  const { reading, problems } = readNumber(cell, rules);
  if (reading?.kind === 'number') return { value: reading.value, problems };
  const isNamed = hasError(problems);
  const fault = problem('not-a-number', 'error', origin, {
    seen: cell.text,
    indicator: indicator.code,
  });
  return { value: null, problems: isNamed ? problems : [...problems, fault] };
}
