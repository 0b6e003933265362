/** A mapping file's lines as a mapping: every line must be understood, and none may still be unsure. */
import { normaliseText } from '../../core/names/fold.ts';
import { type Problem, type ProblemOrigin, problem } from '../../core/problem.ts';
import { parsePeriod } from '../../core/time/period-grammar.ts';
import { cellAddress, parseCellAddress } from '../grid.ts';
import type { MappedPart, MappedSource, Mapping, MappingContext, MappingPlace } from './mapping.ts';
import { type MappingLine, readPart } from './read-part.ts';
import {
  directionWords,
  type HeadingWord,
  headingWords,
  parsePlace,
  type SettingWord,
  settingWords,
  sourceWords,
  unsure,
  wordIn,
} from './words.ts';

export type MappingTable = {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: readonly (readonly string[])[];
};

export type MappingReading = {
  readonly mapping: Mapping | null;
  readonly problems: readonly Problem[];
};

type Heading = { readonly row: number; readonly columns: ReadonlyMap<HeadingWord, number> };
type Settings = ReadonlyMap<SettingWord, { readonly text: string; readonly row: number }>;

/** Null where some line is not understood or still unsure; all such lines are told. */
export function readMapping(table: MappingTable, context: MappingContext): MappingReading {
  const rows = table.rows.map((row) => row.map(plain));
  const heading = headingOf(rows);
  const origin = (row: number, column: number): ProblemOrigin => ({
    file: table.file,
    sheet: table.sheet,
    cell: cellAddress(row, column),
  });
  if (heading === null) {
    const args = { line: 1, reason: 'no-mapping', seen: '', allowed: [] } as const;
    return { mapping: null, problems: [problem('mapping-row', 'error', origin(0, 0), args)] };
  }
  const problems: Problem[] = [];
  const settings = settingsOf(rows.slice(0, heading.row));
  // Left out, indicators run down as in most sheets.
  const indicators = wordIn(directionWords, settings.get('indicators')?.text ?? '') ?? 'rows';
  const parts = partsOf(rows, heading, (line) => {
    const read = readPart(line, indicators, { ...context, origin });
    problems.push(...read.problems);
    return read.part;
  });
  const sources = (['unit', 'period'] as const).map((name) =>
    sourceOf(name, settings, context, (one) => problems.push(one), origin),
  );
  const [unit, period] = sources;
  const columns = parts.filter(({ kind }) => kind === 'column').map(({ part }) => part);
  // What lines still unsure will say of the whole is not known yet.
  if (problems.length === 0)
    problems.push(...wholeFaults(columns, indicators, origin(heading.row, 0), heading.row + 1));
  if (problems.length > 0 || !unit || !period) return { mapping: null, problems };
  const [headerTop, dataStart] = (['header', 'data'] as const).map((name) =>
    rowOf(settings.get(name)?.text ?? ''),
  );
  const mapping: Mapping = {
    name: settings.get('name')?.text || nameOf(table.file),
    file: table.file,
    unit,
    period,
    indicators,
    headerTop: headerTop ?? 0,
    dataStart: dataStart ?? 0,
    columns,
    rows: parts.filter(({ kind }) => kind === 'row').map(({ part }) => part),
    fingerprint: '',
    text: rows.map((row) => row.join('\t')).join('\n'),
  };
  return { mapping, problems: [] };
}

/** The rows of a mapping that was kept as text. */
export function rowsOfText(text: string): readonly (readonly string[])[] {
  return text.split('\n').map((line) => line.split('\t'));
}

/** "Bieu la.map.xlsx" is the mapping "Bieu la". */
export function nameOf(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? file;
  return name.replace(/(\.map(-\d+)?)?\.[A-Za-z0-9]{1,5}$/u, '');
}

/** Excel and our own CSV put an apostrophe before a text that would be a formula. */
function plain(text: string): string {
  return normaliseText(text.replace(/^'(?=[=+\-@])/, ''));
}

function headingOf(rows: readonly (readonly string[])[]): Heading | null {
  for (const [row, cells] of rows.entries()) {
    const columns = new Map<HeadingWord, number>();
    for (const [column, text] of cells.entries()) {
      const word = wordIn(headingWords, text);
      if (word !== null && !columns.has(word)) columns.set(word, column);
    }
    if (columns.has('place') && columns.has('as')) return { row, columns };
  }
  return null;
}

function settingsOf(rows: readonly (readonly string[])[]): Settings {
  const settings = new Map<SettingWord, { text: string; row: number }>();
  for (const [row, [name = '', text = '']] of rows.entries()) {
    const word = wordIn(settingWords, name);
    if (word !== null) settings.set(word, { text, row });
  }
  return settings;
}

function partsOf(
  rows: readonly (readonly string[])[],
  { row: headingRow, columns }: Heading,
  read: (line: MappingLine) => MappedPart | null,
): readonly { readonly kind: 'column' | 'row'; readonly part: MappedPart }[] {
  const parts: { kind: 'column' | 'row'; part: MappedPart }[] = [];
  for (const [row, cells] of rows.entries()) {
    if (row <= headingRow || cells.every((text) => text === '')) continue;
    const text = (word: HeadingWord) => cells[columns.get(word) ?? -1] ?? '';
    const column = (word: HeadingWord) => columns.get(word) ?? 0;
    if (text('place').startsWith('#')) continue;
    const part = read({ row, text, column });
    const kind = parsePlace(text('place'))?.kind;
    if (part && (kind === 'column' || kind === 'row')) parts.push({ kind, part });
  }
  return parts;
}

function sourceOf(
  name: 'unit' | 'period',
  settings: Settings,
  { periods }: MappingContext,
  report: (one: Problem) => void,
  origin: (row: number, column: number) => ProblemOrigin,
): MappedSource | null {
  const setting = settings.get(name);
  if (!setting || wordIn(sourceWords, setting.text) === 'title') return { kind: 'title' };
  const { text, row } = setting;
  const [line, at] = [row + 1, origin(row, 1)];
  const place: MappingPlace = { line, cell: at.cell ?? '' };
  if (text === '' || text.startsWith(unsure)) {
    const seen = settingWords[name].vi[0] ?? name;
    report(
      problem('unresolved-mapping', 'error', at, { line, place: seen, seen: '', candidates: [] }),
    );
    return null;
  }
  const cell = parsePlace(text);
  if (cell?.kind === 'cell') return { kind: 'cell', address: cell.at };
  if (name === 'period' && !parsePeriod(text, periods).ok) {
    const args = { line, reason: 'unknown-period', seen: text, allowed: [] } as const;
    report(problem('mapping-row', 'error', at, args));
    return null;
  }
  return { kind: 'fixed', text, place };
}

/** A sheet read by rows needs a column of names, and every sheet some figures. */
function wholeFaults(
  columns: readonly MappedPart[],
  indicators: Mapping['indicators'],
  origin: ProblemOrigin,
  line: number,
): readonly Problem[] {
  const has = (...kinds: readonly string[]) => columns.some(({ as }) => kinds.includes(as.kind));
  const fault = (reason: 'no-labels' | 'no-figures') =>
    problem('mapping-row', 'error', origin, { line, reason, seen: '', allowed: [] });
  if (columns.length === 0) return [fault('no-figures')];
  return [
    ...(has(indicators === 'rows' ? 'label' : 'unit') ? [] : [fault('no-labels')]),
    ...(has(...(indicators === 'rows' ? ['figures', 'named-unit'] : ['indicator']))
      ? []
      : [fault('no-figures')]),
  ];
}

function rowOf(text: string): number | null {
  const place = parsePlace(text);
  if (place?.kind === 'row') return Number(place.at) - 1;
  const bare = parseCellAddress(`A${text}`);
  return bare === null ? null : bare.row;
}
