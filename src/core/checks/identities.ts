/** Printed identities (`opening + eligible - resolved = pending`): on each unit's facts and on the figures of a column. */
import { add, compare, type Decimal, plainDigits, subtract, zero } from '../decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { figureOf } from '../figures/figures.ts';
import type { SettledFact } from '../figures/series.ts';
import { groupBy } from '../group-by.ts';
import type { Definition } from '../indicator.ts';
import { overlaps, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { type Finding, finding } from './found.ts';
import { type CheckSubject, nameOf } from './subject.ts';

type Identity = Extract<Definition, { kind: 'identity' }>;

export function checkIdentities(subject: CheckSubject): readonly Finding[] {
  const { table } = subject;
  return subject.indicators.flatMap((code) => {
    const { definition } = table.indicator(code);
    if (definition?.kind !== 'identity') return [];
    return [...checkFacts(subject, definition), ...checkFigures(subject, definition)];
  });
}

/** One filer's facts of one span: what was printed on one sheet should add up. */
function checkFacts(subject: CheckSubject, identity: Identity): readonly Finding[] {
  const codes = [...identity.terms.map(({ indicator }) => indicator), identity.result];
  const facts = codes
    .flatMap((code) => subject.table.seriesOf(code).facts)
    .filter(
      (fact) =>
        fact.category === null &&
        subject.units.has(fact.unit) &&
        subject.targets.some((target) => overlaps(target, fact.period)),
    );
  const sheets = groupBy(
    facts,
    ({ unit, filer, settledScope, period }) =>
      `${unit} ${filer} ${settledScope} ${period.start} ${period.end}`,
  );
  return [...sheets.values()].flatMap((sheet) => checkSheet(subject, identity, sheet));
}

function checkSheet(
  subject: CheckSubject,
  identity: Identity,
  sheet: readonly SettledFact[],
): readonly Finding[] {
  const [first] = sheet;
  if (!first) return [];
  const valueFor = (code: string): Decimal | null => {
    const reading = sheet.find(({ indicator }) => indicator === code)?.reading;
    return reading?.kind === 'number' && reading.qualifier === 'exact' ? reading.value : null;
  };
  return differing(subject, identity, first.unit, first.period, valueFor, first.version);
}

function checkFigures(subject: CheckSubject, identity: Identity): readonly Finding[] {
  const { table } = subject;
  return subject.targets.flatMap((target) => {
    const valueFor = (code: string): Decimal | null => {
      const request = { indicator: table.indicator(code), category: null, target };
      const { figure } = figureOf(table, { ...request, unit: table.unit, scope: 'total' });
      return isSound(figure) && figure.value?.qualifier === 'exact' ? figure.value.value : null;
    };
    return differing(subject, identity, table.unit, target, valueFor, null);
  });
}

function isSound({ status }: Figure): boolean {
  return status === 'complete' || status === 'derived';
}

/** Nothing to say where a term is missing. */
function differing(
  subject: CheckSubject,
  identity: Identity,
  unit: UnitId,
  period: Period,
  valueFor: (code: string) => Decimal | null,
  version: number | null,
): readonly Finding[] {
  let left = zero;
  for (const { sign, indicator } of identity.terms) {
    const value = valueFor(indicator);
    if (value === null) return [];
    left = sign > 0 ? add(left, value) : subtract(left, value);
  }
  const right = valueFor(identity.result);
  if (right === null || compare(left, right) === 0) return [];
  return [
    finding(
      'identity-differs',
      'warning',
      {
        identity: formula(identity),
        unit: nameOf(subject, unit, period),
        period,
        left: plainDigits(left),
        right: plainDigits(right),
      },
      version === null ? null : { versions: [version] },
    ),
  ];
}

/** As the catalogue writes it: `a + b - c = d`. */
export function formula(identity: Identity): string {
  const terms = identity.terms.map(({ sign, indicator }, index) => {
    const mark = sign > 0 ? '+ ' : '- ';
    return index === 0 && sign > 0 ? indicator : mark + indicator;
  });
  return `${terms.join(' ')} = ${identity.result}`;
}
