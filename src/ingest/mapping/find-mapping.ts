/** Which mapping a sheet is read by: the one that the user names, else one that is remembered and fits exactly. */
import { type Problem, problem } from '../../core/problem.ts';
import type { PeriodContext } from '../../core/time/period-context.ts';
import { headerText } from '../column-meaning.ts';
import type { Setting } from '../sheet-head.ts';
import type { SheetView } from '../sheet-view.ts';
import { fingerprintOf, withoutTimes } from './fingerprint.ts';
import { columnsAs, type Mapping, type Mappings } from './mapping.ts';
import { headersBetween } from './sheet-headers.ts';

/** A named mapping whose headers stand in the sheet, or a remembered one; with the sheet's own fingerprint. */
export function mappingFor(
  view: SheetView,
  { given, known }: Mappings,
  { context }: Setting,
): Mapping | null {
  const { periods } = context;
  const named = given.find((mapping) => differenceFrom(mapping, view, periods) === null);
  if (named) return { ...named, fingerprint: fingerprintBy(named, view, periods) };
  return (
    known.find(({ fingerprint, ...mapping }) => {
      const own = fingerprintBy(mapping, view, periods);
      return own !== '' && own === fingerprint;
    }) ?? null
  );
}

/**
 * Where the nearest sheet is another than each named mapping describes; for a file that none of them fits, which a layout may
 * have read all the same.
 */
export function mappingDiffers(
  sheets: readonly { readonly view: SheetView }[],
  isRead: boolean,
  { context }: Setting,
): readonly Problem[] {
  const given = context.mappings?.given ?? [];
  const views = sheets.map(({ view }) => view);
  return given.flatMap((mapping) => {
    const differences = views.flatMap((view) => {
      const difference = differenceFrom(mapping, view, context.periods);
      return difference ? [{ ...difference, sheet: view.grid.name }] : [];
    });
    const nearest = differences.sort((a, b) => b.agreed - a.agreed)[0];
    if (!nearest) return [];
    const { sheet, cell, seen, expected } = nearest;
    const args = { mapping: mapping.name, seen, expected };
    return [
      problem(
        'mapping-differs',
        isRead ? 'warning' : 'error',
        { file: context.file, sheet, cell },
        args,
      ),
    ];
  });
}

type Difference = {
  /** How many headers stood where they should. */
  readonly agreed: number;
  readonly cell: string;
  readonly seen: string;
  readonly expected: string;
};

/** The first column that is headed by something else; headers that name units are left out. */
function differenceFrom(
  mapping: Mapping,
  view: SheetView,
  periods: PeriodContext,
): Difference | null {
  const headers = headersBetween(view, mapping.headerTop, mapping.dataStart);
  const fold = (text: string) => withoutTimes(text, periods);
  let agreed = 0;
  let first: Omit<Difference, 'agreed'> | null = null;
  for (const { index, seen: expected, as } of mapping.columns) {
    if (as.kind === 'named-unit' || as.kind === 'ignored') continue;
    const header = headers[index];
    const seen = header ? headerText(header) : '';
    if (fold(seen) === fold(expected)) agreed += 1;
    else first ??= { cell: header?.cell ?? '', seen, expected };
  }
  return first === null ? null : { ...first, agreed };
}

function fingerprintBy(
  mapping: Omit<Mapping, 'fingerprint'>,
  view: SheetView,
  periods: PeriodContext,
): string {
  const { headerTop, dataStart, indicators, rows } = mapping;
  const whole = { ...mapping, fingerprint: '' };
  const label = columnsAs(whole, 'label')[0]?.index ?? null;
  return fingerprintOf(
    view,
    {
      headerTop,
      dataStart,
      labelColumn: indicators === 'rows' ? label : null,
      lastRow: Math.max(dataStart - 1, ...rows.map(({ index }) => index)),
      unitColumns: new Set(columnsAs(whole, 'named-unit').map(({ index }) => index)),
    },
    periods,
  );
}
