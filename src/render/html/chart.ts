/** A chart before it is drawn: points with what is printed at them, and why a point is not there. */

/** One year of a line, or one bar. `value` is null where nothing is drawn; `told` then says why. */
export type ChartPoint = {
  readonly label: string;
  readonly value: number | null;
  /** What stands at the point: the number in short, or why there is none. */
  readonly mark: string;
  /** The figure as the table prints it, for those who do not see the chart. */
  readonly told: string;
};

export type Chart = {
  readonly kind: 'line' | 'bars';
  readonly title: string;
  /** Said under the chart. */
  readonly note: string;
  readonly points: readonly ChartPoint[];
  readonly isPercent: boolean;
};

/** Charts of one sort, of which only some are drawn. */
export type ChartSet = {
  readonly charts: readonly Chart[];
  /** How many there could be. */
  readonly possible: number;
};

const drawnPerGroup = 3;

/** The first charts of each group: one group with many indicators does not push out the others. */
export function firstOfEachGroup(
  all: readonly { readonly group: string; readonly chart: Chart }[],
): ChartSet {
  const taken = new Map<string, number>();
  const charts = all.flatMap(({ group, chart }) => {
    const before = taken.get(group) ?? 0;
    taken.set(group, before + 1);
    return before < drawnPerGroup ? [chart] : [];
  });
  return { charts, possible: all.length };
}
