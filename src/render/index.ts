/** The formats by name, each loaded when it is asked for. A new format is one file and one line here. */
import type { Day } from '../core/time/day.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import type { ReportModel } from '../reports/model.ts';
import type { CsvOptions } from './csv.ts';
import type { ProblemWriter } from './json.ts';
import type { TableOptions } from './table.ts';

export type RenderOptions = {
  readonly lexicon: Lexicon;
  readonly today: Day;
  readonly csv: CsvOptions;
  readonly table: TableOptions;
  readonly writeProblem: ProblemWriter;
};

type Format = {
  readonly isBinary: boolean;
  /** File name endings that stand for it, without the dot. */
  readonly extensions: readonly string[];
  readonly render: (model: ReportModel, options: RenderOptions) => Promise<string | Uint8Array>;
};

export const formats = {
  table: {
    isBinary: false,
    extensions: ['txt'],
    render: async (model, { lexicon, table }) =>
      (await import('./table.ts')).renderTable(model, lexicon, table),
  },
  csv: {
    isBinary: false,
    extensions: ['csv'],
    render: async (model, { lexicon, csv }) =>
      (await import('./csv.ts')).renderCsv(model, lexicon.lang, csv),
  },
  json: {
    isBinary: false,
    extensions: ['json'],
    render: async (model, { lexicon, writeProblem }) =>
      (await import('./json.ts')).renderJson(model, lexicon.lang, writeProblem),
  },
  md: {
    isBinary: false,
    extensions: ['md'],
    render: async (model, { lexicon }) =>
      (await import('./markdown.ts')).renderMarkdown(model, lexicon),
  },
  prose: {
    isBinary: false,
    extensions: [],
    render: async (model, { lexicon }) => (await import('./prose.ts')).renderProse(model, lexicon),
  },
  xlsx: {
    isBinary: true,
    extensions: ['xlsx'],
    render: async (model, { lexicon, today }) =>
      (await import('./xlsx.ts')).renderXlsx(model, lexicon, today),
  },
} satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

// The keys of the table above are its names.
export const formatNames = Object.keys(formats) as readonly FormatName[];

/** The format that a file's ending stands for; null for one that stands for none. */
export function formatOfFile(file: string): FormatName | null {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return (
    formatNames.find((name) => formats[name].extensions.some((known) => known === extension)) ??
    null
  );
}

/** The trees of `explain`, as text and as JSON. */
export const explanations = {
  text: () => import('./explanation-text.ts'),
  json: () => import('./explanation-json.ts'),
} as const;

/** Plain rows as CSV or as a workbook, for lists that are exported to be edited and read back. */
export const rowFiles = () => import('./rows.ts');

/** Templates to be filled in, as workbooks. */
export const templateFiles = () => import('./template-workbook.ts');

export type { ProblemWriter } from './json.ts';
export type { NarrativeChoice, PackOptions } from './pack-options.ts';

/** Drafts that people fill in: mappings, and figures taken from a text. */
export const draftFiles = async () => ({
  ...(await import('./draft-workbook.ts')),
  csvOfRows: (await import('./rows.ts')).csvOfRows,
});
