/** The column whose coverage and target a row's line tells. */
import type { ReportColumn, ReportModel, ReportRow } from './model.ts';

/** The period itself, or what a table over years ends in. */
export function mainColumn(model: ReportModel, row: ReportRow): ReportColumn | undefined {
  const roles = ['current', 'total', 'latest'] as const;
  for (const role of roles) {
    const column = model.columns.find((one) => one.role === role && row.values.has(one.id));
    if (column) return column;
  }
  return model.columns.findLast((column) => row.values.has(column.id));
}
