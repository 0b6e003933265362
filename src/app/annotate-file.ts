/** One faulty file as a workbook to send back: its faulty cells coloured and explained, and a list of them in front. */
import { parseDecimal } from '../core/decimal.ts';
import type { Catalogue } from '../core/indicator.ts';
import type { ProblemOrigin } from '../core/problem.ts';
import { type Allowance, usualAllowance } from '../ingest/allowance.ts';
import { isErrorList } from '../ingest/error-lists.ts';
import { type CellValue, cellText, type Grid, parseCellAddress } from '../ingest/grid.ts';
import { readUnicode } from '../ingest/read-unicode.ts';
import { startBounds } from '../ingest/readers/limits.ts';
import { packageParts } from '../ingest/readers/package-parts.ts';
import { readWorkbook } from '../ingest/readers/read-workbook.ts';
import { annotateWords } from '../messages/annotate.ts';
import type { AnnotateWords } from '../messages/annotate-words.ts';
import type { Lang } from '../messages/lang.ts';
import { formatDecimal } from '../messages/number-format.ts';
import { problemText } from '../messages/problem-text.ts';
import {
  annotateWorkbook,
  type CellMark,
  canAnnotate,
  isUntouchedCopy,
} from '../render/annotate/annotated-workbook.ts';
import type { ErrorList, ListedProblem } from '../render/annotate/list-sheet.ts';
import { addressOf } from '../render/annotate/mark-cells.ts';
import {
  type PlainCell,
  type PlainSheet,
  plainWorkbook,
} from '../render/annotate/plain-workbook.ts';
import type { FileOutcome } from './file-outcome.ts';

export type AnnotatedFile = {
  readonly bytes: Uint8Array;
  /** True where the file has another format, so that the copy is of what was read. */
  readonly isConverted: boolean;
};

type AnnotateOptions = FaultNaming & { readonly allowance?: Allowance };

/** What is wrong with one cell or with the file, said to the unit that filled it in. */
export type Fault = {
  readonly severity: ListedProblem['severity'];
  readonly origin: ProblemOrigin;
  /** As the problem's sentence writes it. */
  readonly seen: string;
  /** A sentence without its full stop. */
  readonly message: string;
  /** Sentences; "" where the message says it all. */
  readonly cure: string;
};

type FaultNaming = { readonly lang: Lang; readonly catalogue: Catalogue };

/** What the unit must do something about; what danvan only tells the officer is left out. */
export function faultsOf(
  { problems }: Pick<FileOutcome, 'problems'>,
  { lang, catalogue }: FaultNaming,
): readonly Fault[] {
  const { cures } = annotateWords(lang);
  const order = ['error', 'warning'] as const;
  return order.flatMap((severity) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map((problem) => {
        const { message, fix, seen } = problemText(problem, lang, catalogue);
        return {
          severity,
          origin: problem.origin,
          seen: seen === null ? '' : asInMessage(seen, message, lang),
          message: message.charAt(0).toLocaleUpperCase(lang) + message.slice(1),
          cure: cures[problem.code] ?? fix ?? '',
        };
      }),
  );
}

/** Plain digits as the sentence writes them: 1.115 in a cell is 1,115 to the people who see it there. */
function asInMessage(seen: string, message: string, lang: Lang): string {
  const value = message.includes(seen) ? null : parseDecimal(seen);
  return value === null ? seen : formatDecimal(value, lang);
}

/** True for a copy that danvan wrote and no other program has saved since. */
export function isOwnCopy(bytes: Uint8Array): boolean {
  const parts = packageParts(bytes);
  return parts !== null && isUntouchedCopy(parts);
}

/** Null where the file cannot be read at all. Equal files with equal faults give equal copies. */
export async function annotateFile(
  bytes: Uint8Array,
  outcome: FileOutcome,
  { lang, catalogue, allowance }: AnnotateOptions,
): Promise<AnnotatedFile | null> {
  const boundsNow = () => startBounds(allowance ?? usualAllowance);
  const { workbook: raw } = await readWorkbook(bytes, outcome.file, boundsNow());
  if (raw === null) return null;
  const { workbook } = await readUnicode(bytes, outcome.file, boundsNow());
  const originals = raw.grids.filter((grid) => !isErrorList(grid));
  const grids = workbook?.grids ?? originals;
  const own = packageParts(bytes, allowance);
  const isConverted = own === null || !canAnnotate(own);
  const sheets = isConverted ? plainSheets(grids) : null;
  const parts = sheets ? packageParts(await plainWorkbook(sheets.map(({ plain }) => plain))) : own;
  if (parts === null) return null;
  const places = placesIn(originals, grids, sheets);
  const words = annotateWords(lang);
  const marks: CellMark[] = [];
  const listed = faultsOf(outcome, { lang, catalogue }).map((fault): ListedProblem => {
    const { severity, origin, seen, message, cure } = fault;
    const place = places(origin);
    const kind = words.list.kinds[severity];
    if (place.cell !== null && place.sheet !== null) {
      const comment = [`${kind}: ${message}.`, ...(cure === '' ? [] : [cure])].join('\n');
      marks.push({ sheet: place.sheet, ...place.cell, severity, comment });
    }
    const cell = place.cell === null ? origin.cell : addressOf(place.cell);
    return { severity, kind, sheet: place.sheet, cell, seen, problem: message, cure };
  });
  const earlier = raw.grids.find(isErrorList)?.name ?? null;
  const taken = sheets
    ? sheets.map(({ plain }) => plain.name)
    : raw.grids.map(({ name }) => name ?? '');
  return {
    bytes: annotateWorkbook(parts, {
      marks,
      list: errorList(words, outcome.file, listed, taken),
      earlierList: isConverted ? null : earlier,
    }),
    isConverted,
  };
}

function errorList(
  { list }: AnnotateWords,
  file: string,
  problems: readonly ListedProblem[],
  taken: readonly string[],
): ErrorList {
  const { sheet, title, howTo, headings } = list;
  return { name: freeName(sheet, taken), title: title(baseName(file)), howTo, headings, problems };
}

/** The name of a file without the folders and archives around it. */
export function baseName(file: string): string {
  return /[^/›]*$/.exec(file)?.[0].trim() ?? file;
}

type Place = {
  readonly sheet: string | null;
  readonly cell: { readonly row: number; readonly column: number } | null;
};

type CopiedSheet = { readonly grid: Grid; readonly plain: PlainSheet; readonly rowsAbove: number };

/** Where a problem's cell stands in the copy; a file without sheets has one in its copy. */
function placesIn(
  originals: readonly Grid[],
  grids: readonly Grid[],
  sheets: readonly CopiedSheet[] | null,
): (origin: ProblemOrigin) => Place {
  return ({ sheet, cell }) => {
    const at = cell === null ? null : parseCellAddress(cell);
    if (sheets === null) {
      // Names of sheets in old fonts are read as Unicode too, and the copy keeps the old ones.
      const index = grids.findIndex(({ name }) => name === sheet);
      return { sheet: originals[index]?.name ?? null, cell: at };
    }
    const copied = sheets.find(({ grid }) => grid.name === sheet);
    if (!copied) return { sheet: null, cell: null };
    const { plain, rowsAbove } = copied;
    return { sheet: plain.name, cell: at && { ...at, row: at.row + rowsAbove } };
  };
}

function plainSheets(grids: readonly Grid[]): readonly CopiedSheet[] {
  const taken: string[] = [];
  const filled = grids.filter(({ rows, above = [] }) => rows.length + above.length > 0);
  return filled.map((grid, index) => {
    const name = freeName(grid.name ?? `Sheet${index + 1}`, taken);
    taken.push(name);
    const above = (grid.above ?? []).map((text): readonly PlainCell[] => [{ kind: 'text', text }]);
    const down = above.length;
    const plain: PlainSheet = {
      name,
      rows: [...above, ...grid.rows.map((row) => row.map(plainCell))],
      merges: grid.merges.map((range) => ({
        ...range,
        top: range.top + down,
        bottom: range.bottom + down,
      })),
      hiddenRows: [...grid.hiddenRows].map((row) => row + down),
      hiddenColumns: [...grid.hiddenColumns],
    };
    return { grid, plain, rowsAbove: down };
  });
}

function plainCell(cell: CellValue): PlainCell {
  if (cell.kind === 'number' || cell.kind === 'day') return cell;
  const text = cellText(cell);
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

const longestName = 31;

/** A name that Excel allows and no other sheet has, capitals aside. */
function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const allowed =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${number})`;
    const name = allowed.slice(0, longestName - ending.length) + ending;
    if (!used.has(name.toLowerCase())) return name;
  }
}
