/** The whole report of a period: its table, annexes, sources and coverage, from one look at the store. */

import { factsByIndicator } from '../core/facts-by-indicator.ts';
import type { FigureTable } from '../core/figures/figure-table.ts';
import type { Store } from '../core/store.ts';
import type { Day } from '../core/time/day.ts';
import { lastMonth } from '../core/time/period.ts';
import { appendicesOf } from '../reports/appendix.ts';
import { buildReport } from '../reports/build-report.ts';
import type { OriginView } from '../reports/explanation.ts';
import { figureReadings, locateSources } from '../reports/figure-sources.ts';
import { unitView } from '../reports/figure-view.ts';
import type { Letterhead } from '../reports/letterhead.ts';
import type { ReportModel } from '../reports/model.ts';
import { narrativesOf } from '../reports/narratives.ts';
import type { Coverage, Edition, FigureSource, FilerView, ReportPack } from '../reports/pack.ts';
import type { SummaryQuery } from '../reports/query.ts';
import { asSigned, withSignedNotes } from '../reports/signed-figures.ts';
import { type FiledSubmission, filingStatus } from './filing-status.ts';
import type { Office } from './office.ts';
import { type KeptReport, signedSources } from './signed-reports.ts';
import { factQuery } from './summarize.ts';
import { tableProblems } from './table-problems.ts';

export type { Edition, ReportPack };

export type PackRequest = {
  readonly query: SummaryQuery;
  readonly letterhead: Letterhead;
  readonly edition: Edition;
  /** To print again what was signed. */
  readonly kept?: KeptReport;
};

export async function buildPack(
  store: Store,
  office: Office,
  { query, letterhead, edition, kept }: PackRequest,
): Promise<ReportPack> {
  const [facts, targets, submissions] = await Promise.all([
    store.effectiveFacts(factQuery(office, query)),
    store.targets(),
    store.submissions(),
  ]);
  const sources = { facts: factsByIndicator(facts), targets, ...office };
  const { model, table } = buildReport(sources, query);
  const problems = await tableProblems(store, table, model, query);
  const modelBy = (by: 'unit' | 'level') =>
    query.by === by ? model : buildReport(sources, { ...query, by }, table).model;
  const pack: ReportPack = {
    summary: { ...model, problems },
    told: modelBy('level'),
    appendices: appendicesOf(modelBy('unit'), office.catalogue),
    coverage: coverageOf(office, submissions, query),
    sources: await sourcesOf(store, table, model, facts),
    narratives: narrativesOf(table, model),
    letterhead,
    edition,
  };
  const shown = kept === undefined ? pack : asSigned(pack, kept.signed);
  const signed = await signedSources(store, query, model.columns, kept?.report ?? null);
  return { ...shown, summary: withSignedNotes(shown.summary, signed) };
}

async function sourcesOf(
  store: Store,
  table: FigureTable,
  model: ReportModel,
  facts: Awaited<ReturnType<Store['effectiveFacts']>>,
): Promise<readonly FigureSource[]> {
  const readings = figureReadings(table, model);
  const cells = await store.origins([...new Set(readings.map(({ version }) => version))]);
  const origins = new Map<number, OriginView>();
  for (const { version, event } of facts) {
    const cell = cells.get(version);
    if (cell) origins.set(version, { event, ...cell });
  }
  return locateSources(readings, origins, table);
}

function coverageOf(
  office: Office,
  submissions: Parameters<typeof filingStatus>[1],
  { period, unit }: SummaryQuery,
): Coverage {
  const { deadline, filers } = filingStatus(office, submissions, { period, unit });
  return {
    deadline,
    filers: filers.map((filer) => ({
      unit: unitView(office.territory, filer.unit, lastMonth(period)),
      state: filer.state,
      gaps: filer.gaps,
      files: filesOf(filer.submissions),
    })),
  };
}

/** A file may hold several submissions; it came once, on the day of the first. */
function filesOf(submissions: readonly FiledSubmission[]): FilerView['files'] {
  const received = new Map<string, Day>();
  for (const { file, receivedOn } of submissions) {
    const known = received.get(file);
    if (known === undefined || receivedOn < known) received.set(file, receivedOn);
  }
  return [...received].map(([file, receivedOn]) => ({ file, receivedOn }));
}
