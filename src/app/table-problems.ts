/** What is wrong or worth knowing in a table: the checks' findings with the file and cell they point to. */
import { checkTable } from '../core/checks/check-table.ts';
import type { FigureTable } from '../core/figures/figure-table.ts';
import { nowhere, type Problem, problem } from '../core/problem.ts';
import type { Store } from '../core/store.ts';
import { sourceUnits } from '../reports/build-report.ts';
import type { ReportModel } from '../reports/model.ts';
import type { SummaryQuery } from '../reports/query.ts';
import { dayInVietnam } from './vietnam-day.ts';

export async function tableProblems(
  store: Store,
  table: FigureTable,
  model: ReportModel,
  query: SummaryQuery,
): Promise<readonly Problem[]> {
  const findings = checkTable({
    table,
    units: sourceUnits(table),
    targets: model.columns.map(({ period }) => period),
    indicators: [...new Set(model.rows.map(({ indicator }) => indicator))],
  });
  const versions = findings.flatMap(({ version }) => (version === null ? [] : [version]));
  const origins = await store.origins([...new Set(versions)]);
  const located = findings.map((found) => {
    const origin = found.version === null ? undefined : origins.get(found.version);
    if (!origin) return found.problem;
    const { file, sheet, cell } = origin;
    return { ...found.problem, origin: { file, sheet, cell } };
  });
  return [...(await changedSince(store, query.asOf)), ...located];
}

/** A table of an earlier day still uses today's register, catalogue and settings: it says when they changed. */
async function changedSince(store: Store, asOf: SummaryQuery['asOf']): Promise<readonly Problem[]> {
  if (typeof asOf !== 'string') return [];
  const changes = await store.lastChanges();
  return (['register', 'catalogue', 'settings'] as const).flatMap((what) => {
    const on = changes[what] === null ? null : dayInVietnam(changes[what]);
    return on !== null && on > asOf
      ? [problem('changed-later', 'info', nowhere, { what, on })]
      : [];
  });
}
