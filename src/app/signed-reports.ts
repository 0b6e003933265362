/** Reports that were signed: found by their number, signed once, and held against later tables. */

import { foldText } from '../core/names/fold.ts';
import type { SignedReport, Store } from '../core/store.ts';
import { monthOfDay } from '../core/time/calendar.ts';
import { type Day, partsOfDay } from '../core/time/day.ts';
import { samePeriod } from '../core/time/period.ts';
import { periodId } from '../core/time/period-id.ts';
import type { ReportColumn } from '../reports/model.ts';
import type { ReportPack } from '../reports/pack.ts';
import type { SummaryQuery } from '../reports/query.ts';
import {
  readSignedFigures,
  type SignedFigures,
  type SignedSource,
  signedFiguresOf,
  writeSignedFigures,
} from '../reports/signed-figures.ts';
import type { Office } from './office.ts';

/** How a report's table was asked for; unit and period are the report's own. */
export type SignedQuery = Omit<SummaryQuery, 'unit' | 'period' | 'asOf'>;

/** A signed report with all that it said. */
export type KeptReport = { readonly report: SignedReport; readonly signed: SignedFigures };

export type SignedFinding =
  | { readonly kind: 'found'; readonly report: SignedReport }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'several'; readonly reports: readonly SignedReport[] };

const longestNumber = 40;

/** A report's number as it is kept; null for what cannot be one ("@" parts it from its day). */
export function parseReportNumber(text: string): string | null {
  const number = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const isSound = /^[\p{L}\p{M}\d][\p{L}\p{M}\d ./_-]*$/u.test(number);
  return isSound && number.length <= longestNumber ? number : null;
}

/** By its number, or its number and day: "12", "12-BC/BDVHU", "12@2018-06-20". */
export function findSigned(reports: readonly SignedReport[], text: string): SignedFinding {
  const [number = '', day = null] = text.split('@');
  const found = reports.filter(
    (report) => sameNumber(report.number, number) && (day === null || report.date === day.trim()),
  );
  const [report, ...others] = found;
  if (report === undefined) return { kind: 'unknown' };
  return others.length === 0 ? { kind: 'found', report } : { kind: 'several', reports: found };
}

export function signedQueryOf({ query }: SignedReport): SignedQuery {
  // Written by `signReport` below.
  return JSON.parse(query) as SignedQuery;
}

export async function keptReport(store: Store, report: SignedReport): Promise<KeptReport> {
  const text = await store.signedFigures(report);
  if (text === null) throw new RangeError(`no figures are kept of report ${report.number}`);
  return { report, signed: readSignedFigures(text) };
}

/**
 * - `signed`: its figures are kept now;
 * - `before`: it was signed, with these very figures;
 * - `otherwise`: this number and day were signed with other figures;
 * - `used`: another report of the term has the number.
 */
export type Signing =
  | { readonly kind: 'signed' }
  | { readonly kind: 'before' | 'otherwise' | 'used'; readonly earlier: SignedReport };

export type ToSign = Omit<SignedReport, 'query'> & { readonly query: SummaryQuery };

/** Keeps what the report says, once: what was signed is never written over. */
export async function signReport(
  store: Store,
  office: Office,
  pack: ReportPack,
  { query, ...toSign }: ToSign,
): Promise<Signing> {
  const { number, date } = toSign;
  const reports = await store.signedReports();
  const namesake = reports.find(
    (report) => sameNumber(report.number, number) && sameTerm(report.date, date, office),
  );
  const figures = writeSignedFigures(signedFiguresOf(pack));
  if (namesake === undefined) {
    const { unit: _unit, period: _period, asOf: _asOf, ...asked } = query;
    await store.saveSignedReport({ ...toSign, query: JSON.stringify(asked) }, figures);
    return { kind: 'signed' };
  }
  if (namesake.date !== date) return { kind: 'used', earlier: namesake };
  const isSame =
    namesake.unit === toSign.unit &&
    samePeriod(namesake.period, toSign.period) &&
    writeSignedFigures((await keptReport(store, namesake)).signed) === figures;
  return { kind: isSame ? 'before' : 'otherwise', earlier: namesake };
}

/**
 * By period, the report that was last signed for it and that asked for the same part of the unit.
 * @param before only reports signed earlier than this one; null for all
 */
export async function signedSources(
  store: Store,
  query: SummaryQuery,
  columns: readonly ReportColumn[],
  before: SignedReport | null,
): Promise<ReadonlyMap<string, SignedSource>> {
  const looking = columns.filter(({ role }) => role === 'compare' || role === 'part');
  const latest = new Map<string, SignedReport>();
  for (const report of await store.signedReports()) {
    const id = periodId(report.period);
    const isSeen = before === null || report.signedAt < before.signedAt;
    const isWanted = looking.some(({ period }) => samePeriod(period, report.period));
    if (isSeen && isWanted && asksTheSame(report, query)) latest.set(id, report);
  }
  const sources = new Map<string, SignedSource>();
  for (const [id, report] of latest) {
    const { number, date, period } = report;
    const { signed } = await keptReport(store, report);
    sources.set(id, { number, date, period, signed });
  }
  return sources;
}

/** True where the figures of both are of one unit, reckoned in one way. */
export function asksTheSame(report: SignedReport, query: SummaryQuery): boolean {
  const asked = signedQueryOf(report);
  return (
    report.unit === query.unit &&
    asked.scope === query.scope &&
    asked.basis === query.basis &&
    asked.boundaries === query.boundaries &&
    asked.carryForward === query.carryForward
  );
}

function sameNumber(a: string, b: string): boolean {
  const bare = (text: string) => foldText(text).replace(/ /g, '');
  return bare(a) === bare(b);
}

/** Numbers begin again with every party term; where none is known, with every year. */
function sameTerm(a: Day, b: Day, { terms, scheme }: Office): boolean {
  const termOf = (day: Day) => {
    const month = monthOfDay(day, scheme);
    return terms.find(({ period }) => period.start <= month && month < period.end)?.name;
  };
  return (termOf(a) ?? partsOfDay(a).year) === (termOf(b) ?? partsOfDay(b).year);
}
