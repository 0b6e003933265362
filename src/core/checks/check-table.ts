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
export function checkTable(subject: CheckSubject): readonly Finding[] {
  return [
    ...checkTotals(subject),
    ...checkFilings(subject),
    ...checkBreakdowns(subject),
    ...checkIdentities(subject),
    ...checkOpenings(subject),
    ...checkRatios(subject),
    ...checkReporting(subject),
    ...checkTerritory(subject),
  ];
}
