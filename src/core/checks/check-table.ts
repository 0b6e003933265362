/** All checks of a table's facts and figures, each in its own file. */
import { checkBreakdowns } from './breakdowns.ts';
import { checkFilings } from './filings.ts';
import type { Finding } from './found.ts';
import { checkIdentities } from './identities.ts';
import { checkOpenings } from './openings.ts';
import { checkRatios } from './ratios.ts';
import { checkReporting } from './reporting.ts';
import type { CheckSubject } from './subject.ts';
import { checkTerritory } from './territory.ts';
import { checkTotals } from './totals.ts';

/** In the order in which an officer would mend them. */
const checks: readonly ((subject: CheckSubject) => readonly Finding[])[] = [
  checkTotals,
  checkFilings,
  checkBreakdowns,
  checkIdentities,
  checkOpenings,
  checkRatios,
  checkReporting,
  checkTerritory,
];

/** Indicator by indicator, so that the facts of one at a time are at hand. */
export function checkTable(subject: CheckSubject): readonly Finding[] {
  const found = subject.indicators.map((indicator) => {
    const one = { ...subject, indicators: [indicator] };
    return checks.map((check) => check(one));
  });
  return checks.flatMap((_, index) => found.flatMap((ofChecks) => ofChecks[index] ?? []));
}
