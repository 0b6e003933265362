/** The formats by name, each loaded when it is asked for. A new format is one file and one line here. */
import type { MoneyUnit } from '../core/money-unit.ts';
import type { Day } from '../core/time/day.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import type { ReportModel } from '../reports/model.ts';
import type { ReportPack } from '../reports/pack.ts';
import type { CsvOptions } from './csv-text.ts';
import type { ProblemWriter } from './json.ts';
import { modelInMoney } from './money.ts';
import type { PackOptions } from './pack-options.ts';
import type { TableOptions } from './table.ts';

export type RenderOptions = {
  readonly lexicon: Lexicon;
  readonly today: Day;
  readonly csv: CsvOptions;
  readonly table: TableOptions;
  /** Loads the sentences of problems for a format that has any. */
  readonly problemWriter: () => Promise<ProblemWriter>;
  /** What tables print money in; JSON, CSV and sentences have every đồng. */
  readonly money: MoneyUnit;
};

type PackFormat = Pick<Format, 'isBinary' | 'extensions'> & {
  readonly render: (pack: ReportPack, options: PackOptions) => Promise<string | Uint8Array>;
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
    render: async (model, { lexicon, table, money }) =>
      (await import('./table.ts')).renderTable(modelInMoney(model, money), lexicon, table),
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
    render: async (model, { lexicon, problemWriter }) =>
      (await import('./json.ts')).renderJson(model, lexicon.lang, await problemWriter()),
  },
  md: {
    isBinary: false,
    extensions: ['md'],
    render: async (model, { lexicon, money }) =>
      (await import('./markdown.ts')).renderMarkdown(modelInMoney(model, money), lexicon),
  },
  prose: {
    isBinary: false,
    extensions: [],
    render: async (model, { lexicon }) => (await import('./prose.ts')).renderProse(model, lexicon),
  },
} satisfies Readonly<Record<string, Format>>;

/** The files of a whole report: its table with all that belongs to it. */
export const packFormats = {
  xlsx: {
    isBinary: true,
    extensions: ['xlsx'],
    render: async (pack, options) => (await import('./pack-xlsx.ts')).renderPackXlsx(pack, options),
  },
  docx: {
    isBinary: true,
    extensions: ['docx'],
    render: async (pack, options) => (await import('./pack-docx.ts')).renderPackDocx(pack, options),
  },
  html: {
    isBinary: false,
    extensions: ['html', 'htm'],
    render: async (pack, options) => (await import('./pack-html.ts')).renderPackHtml(pack, options),
  },
} satisfies Readonly<Record<string, PackFormat>>;

export type TableFormatName = keyof typeof formats;
export type PackFormatName = keyof typeof packFormats;
export type FormatName = TableFormatName | PackFormatName;

// The keys of the tables above are their names.
export const packFormatNames = Object.keys(packFormats) as readonly PackFormatName[];
const tableFormatNames = Object.keys(formats) as readonly TableFormatName[];
export const formatNames: readonly FormatName[] = [...tableFormatNames, ...packFormatNames];

export function isPackFormat(name: FormatName): name is PackFormatName {
  return name in packFormats;
}

export function isBinaryFormat(name: FormatName): boolean {
  return isPackFormat(name) ? packFormats[name].isBinary : formats[name].isBinary;
}

/** The format that a file's ending stands for; null for one that stands for none. */
export function formatOfFile(file: string): FormatName | null {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const endings = (name: FormatName): readonly string[] =>
    isPackFormat(name) ? packFormats[name].extensions : formats[name].extensions;
  return formatNames.find((name) => endings(name).includes(extension)) ?? null;
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
