/**
 * The way in: bytes to submissions and problems. Everything that is wrong with the file is told at once;
 * whether an error keeps it out is for the caller, who must store nothing of such a file.
 */
import type { StatedFact } from '../core/fact.ts';
import { hasError, type Problem, type ProblemOrigin, problem } from '../core/problem.ts';
import { lastMonth } from '../core/time/period.ts';
import { usualAllowance } from './allowance.ts';
import { checkBounds } from './check-bounds.ts';
import { checkLives } from './check-life.ts';
import { withoutRepeats } from './check-repeats.ts';
import { checkSums } from './check-sums.ts';
import type { IngestContext, IngestResult } from './context.ts';
import { groupsOf } from './fact-groups.ts';
import { createCollector, type Filing, submissionsOf } from './filing.ts';
import { cellText, type Grid, type Workbook } from './grid.ts';
import { mappingDiffers } from './mapping/find-mapping.ts';
import { understandingOf } from './mapping/understanding.ts';
import { catalogueNames, registerNames } from './names.ts';
import { offerOneCure } from './offer-cure.ts';
import { overrideCells, rawKey } from './override-cells.ts';
import { readUnicode } from './read-unicode.ts';
import { type Bounds, startBounds, timed } from './readers/limits.ts';
import { faultOf } from './readers/unreadable-file.ts';
import { type FoundSheet, type NoSheet, recogniseTables } from './recognise.ts';
import type { Setting } from './sheet-head.ts';
import { type TitleLine, titleLines } from './sheet-title.ts';
import { openUnitDesk } from './unit-desk.ts';

/** Reads one file. Never throws for what is in it. */
export async function ingestFile(bytes: Uint8Array, context: IngestContext): Promise<IngestResult> {
  const bounds = startBounds(context.allowance ?? usualAllowance);
  const { workbook, problems } = await readUnicode(bytes, context.file, bounds);
  if (workbook === null) return { submissions: [], newUnits: [], problems };
  try {
    const read = readTables(workbook, context, bounds);
    return { ...read, problems: [...problems, ...read.problems] };
  } catch (error) {
    return { submissions: [], newUnits: [], problems: [faultOf(error, context.file)] };
  }
}

/** Throws `UnreadableFile` where there is no end to what the workbook states. */
function readTables(read: Workbook, context: IngestContext, bounds: Bounds): IngestResult {
  const {
    workbook,
    raws,
    problems: overrides,
  } = overrideCells(read, context.file, context.options.set);
  const desk = openUnitDesk(context);
  const setting: Setting = {
    context,
    desk,
    names: catalogueNames(context.catalogue),
    rawOf: (sheet, cell, value) =>
      (raws.size > 0 ? raws.get(rawKey(sheet, cell)) : undefined) ?? cellText(value),
    cover: () => cover,
  };
  const cover: TitleLine[] = [];
  const found = workbook.grids.flatMap((grid) => recogniseTables(grid, setting, timed(bounds)));
  for (const one of found)
    if (one.kind === 'none' && !one.isPart) cover.push(...titleLines(one.view, coverRows));
  const sheets = found.map((one) => (one.kind === 'none' ? one : readSheet(one, setting)));
  const tables = sheets.filter((sheet) => sheet.kind === 'table');
  const told = sheets.flatMap((sheet) =>
    sheet.kind === 'table' ? sheet.problems : partNotRead(sheet, context.file),
  );
  const mappings = found.flatMap((one) => (one.kind === 'found' ? (one.mapping ?? []) : []));
  const differ = mappings.length > 0 ? [] : mappingDiffers(found, tables.length > 0, setting);
  const none =
    tables.length === 0 && differ.length === 0
      ? [noTable(sheets, workbook.prose ?? null, setting)]
      : [];
  const filings = tables.flatMap((sheet) => sheet.filings);
  const checked = checkFilings(filings, setting);
  const twice = workbook.grids.flatMap((grid) => repeatedCells(grid, context.file));
  const all = [...overrides, ...twice, ...none, ...differ, ...told, ...checked.problems];
  if (tables.length > 0 && filings.length === 0 && !hasError(all)) all.push(noData(context.file));
  const problems = offerOneCure(all, workbook);
  const submissions = submissionsOf(checked.filings);
  return { submissions, newUnits: desk.newUnits, problems, mappings };
}

/** Rows of a sheet without a table that may be a cover; what is below is prose. */
const coverRows = 20;

type ReadSheet = {
  readonly kind: 'table';
  readonly filings: readonly Filing[];
  readonly problems: readonly Problem[];
};

/** Programs that show the sheet may take the other value. */
function repeatedCells({ name, repeats = [] }: Grid, file: string): readonly Problem[] {
  return repeats.map(({ address, seen, taken }) => {
    const origin = { file, sheet: name, cell: address };
    const args = { seen: cellText(seen), taken: cellText(taken) };
    return problem('repeated-cell', 'warning', origin, args);
  });
}

/** The file is read for its other tables, so this one must not go missing in silence. */
function partNotRead({ view, name, missed, isPart }: NoSheet, file: string): readonly Problem[] {
  if (!isPart) return [];
  const origin = { file, sheet: view.grid.name, cell: null };
  const args = { nearest: name === '' ? null : name, missed: missed?.missed ?? [] };
  return [problem('no-table', 'warning', origin, args)];
}

function readSheet({ view: { grid }, sheet }: FoundSheet, setting: Setting): ReadSheet {
  const collector = createCollector(setting.context.file, grid.name);
  sheet.read(collector);
  tellHiddenRows(grid, collector.filings, (count) =>
    collector.report('hidden-rows', 'info', null, { count }),
  );
  return { kind: 'table', filings: collector.filings, problems: collector.problems };
}

/** Hidden rows are read like any others; that some were is worth a word. */
function tellHiddenRows(
  grid: Grid,
  filings: readonly Filing[],
  tell: (count: number) => void,
): void {
  if (grid.hiddenRows.size === 0) return;
  const rows = new Set(
    filings
      .filter(({ fact }) => fact.reading.kind !== 'retraction')
      .map(({ fact }) => Number(/\d+$/.exec(fact.origin.cell ?? '')?.[0]) - 1),
  );
  const hidden = [...rows].filter((row) => grid.hiddenRows.has(row));
  if (hidden.length > 0) tell(hidden.length);
}

/** What the nearest layout missed, what of the labels is understood, and whether a mapping could help. */
function noTable(
  sheets: readonly (ReadSheet | NoSheet)[],
  prose: Grid | null,
  setting: Setting,
): Problem {
  const unread = sheets.flatMap((sheet) => (sheet.kind === 'none' ? [sheet] : []));
  const misses = unread.flatMap(({ name, missed }) => (missed ? [{ name, missed }] : []));
  const nearest = misses.sort((a, b) => b.missed.found - a.missed.found)[0];
  return problem('no-table', 'error', fileOrigin(setting.context.file), {
    nearest: nearest?.name ?? null,
    missed: nearest?.missed.missed ?? [],
    ...understandingOf(
      unread.map(({ view }) => view),
      prose,
      setting,
    ),
  });
}

/** What the facts of one file say of each other and of their units. */
function checkFilings(
  filings: readonly Filing[],
  { context, desk, names }: Setting,
): { filings: readonly Filing[]; problems: readonly Problem[] } {
  const { file } = context;
  const register =
    desk.newUnits.length === 0
      ? context.register
      : { ...context.register, units: [...context.register.units, ...desk.newUnits] };
  const { territory } = registerNames(register, context.periods.scheme);
  const unitName = ({ unit, period }: StatedFact) =>
    territory.stateIn(unit, lastMonth(period)).name;
  const single = withoutRepeats(filings, { file, territory, unitName });
  const lives = checkLives(single.filings, file, territory);
  const groups = groupsOf(single.filings);
  const sums = checkSums(groups, { ...names, file, unitName });
  const bounds = checkBounds(groups, { ...names, file, territory, unitName });
  const isEmpty =
    filings.length > 0 && filings.every(({ fact }) => fact.reading.kind === 'retraction');
  const empty = isEmpty ? [noData(file)] : [];
  return {
    filings: isEmpty ? [] : single.filings,
    problems: [...empty, ...single.problems, ...lives, ...sums, ...bounds],
  };
}

/** A table without a figure must not pass for one that was read. */
function noData(file: string): Problem {
  return problem('no-data', 'error', fileOrigin(file), {});
}

function fileOrigin(file: string): ProblemOrigin {
  return { file, sheet: null, cell: null };
}
