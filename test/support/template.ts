/** Templates of Huyện Kỳ Anh in memory: made as the program makes them, filled in by their codes as people do by words. */
import ExcelJS from 'exceljs';
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import {
  parseColumnCode,
  parseRowCode,
  parseTemplateMark,
  type TemplateRowCode,
} from '../../src/core/template-codes.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import { halfYearPeriod } from '../../src/core/time/period.ts';
import type { UnitId } from '../../src/core/unit.ts';
import type { Lang } from '../../src/messages/lang.ts';
import { lexicon } from '../../src/messages/lexicon.ts';
import { renderTemplate } from '../../src/render/template-workbook.ts';
import {
  buildTemplate,
  type TemplateChoices,
  type TemplateSources,
} from '../../src/reports/build-template.ts';
import type { TemplateModel } from '../../src/reports/template.ts';
import { register } from './ky-anh.ts';

export const allOf: TemplateChoices = {
  period: halfYearPeriod(2018, 1),
  groups: null,
  indicators: null,
  nature: null,
  paper: null,
};

export const sources: TemplateSources = {
  territory: buildTerritory(register, 'nd09'),
  catalogue: builtInCatalogue,
  compared: null,
};

export function templateOf(
  unit: UnitId,
  choices: Partial<TemplateChoices> = {},
  scope: 'own' | null = null,
  more: Partial<TemplateSources> = {},
): TemplateModel {
  const model = buildTemplate(unit, scope, { ...allOf, ...choices }, { ...sources, ...more });
  if (model === null) throw new Error('nothing to fill in');
  return model;
}

export type CellText = string | number | null;

/** What is typed into the value cell of a row and period; undefined leaves it empty. */
export type Typed = (row: TemplateRowCode, period: string) => CellText | undefined;

/** The template's sheet, with its places found by the codes. */
export type OpenTemplate = {
  readonly sheet: ExcelJS.Worksheet;
  /** The row of codes, and each column's kind with its number. */
  readonly codeRow: number;
  readonly columnOf: (kind: string, period?: string) => number;
  readonly rowOf: (code: string) => number;
  readonly fill: (typed: Typed) => void;
  readonly bytes: () => Promise<Uint8Array>;
};

export async function openTemplate(model: TemplateModel, lang: Lang = 'vi'): Promise<OpenTemplate> {
  return openWorkbook(await renderTemplate(model, lexicon(lang)));
}

export async function openWorkbook(content: Uint8Array): Promise<OpenTemplate> {
  const workbook = new ExcelJS.Workbook();
  // exceljs asks for its own Buffer type; bytes are bytes.
  await workbook.xlsx.load(Buffer.from(content) as unknown as ExcelJS.Buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  const codeOf = (row: number) => sheet.getCell(row, 1).text;
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => index + 1);
  const found = (row: number | undefined, what: string) => {
    if (row === undefined) throw new Error(`no ${what}`);
    return row;
  };
  const markRow = rows.find((row) => parseTemplateMark(codeOf(row)) !== null);
  const codeRow = found(markRow, 'mark');
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1).flatMap(
    (column) => {
      const code = parseColumnCode(sheet.getCell(codeRow, column).text);
      return code ? [{ column, code }] : [];
    },
  );
  const values = columns.flatMap(({ column, code }) =>
    code.kind === 'value' ? [{ column, period: code.period }] : [],
  );
  return {
    sheet,
    codeRow,
    columnOf: (kind, period) =>
      found(
        columns.find(
          ({ code }) =>
            code.kind === kind &&
            (period === undefined || ('period' in code && code.period === period)),
        )?.column,
        `column ${kind}`,
      ),
    rowOf: (code) =>
      found(
        rows.find((row) => codeOf(row) === code || codeOf(row).startsWith(`${code}|`)),
        `row ${code}`,
      ),
    fill: (typed) => {
      for (const row of rows) {
        const code = parseRowCode(codeOf(row));
        if (code === null) continue;
        for (const { column, period } of values) {
          const value = typed(code, period);
          if (value !== undefined) sheet.getCell(row, column).value = value;
        }
      }
    },
    bytes: async () => new Uint8Array(await workbook.xlsx.writeBuffer()),
  };
}
