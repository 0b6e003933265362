/** Writes a sheet as Excel saves one: shared texts, styles, merges. Small and fast, for thousands of files. */
import { zipOf } from '../../fixtures/make/zip.mjs';

export type SheetRows = readonly (readonly (string | number | null)[])[];
export type Sheet = {
  readonly name: string;
  readonly rows: SheetRows;
  readonly merges: readonly string[];
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf fontId="1" borderId="1" applyFont="1" xfId="0"/><xf numFmtId="3" borderId="1" applyNumberFormat="1" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

export function workbookOf(sheets: readonly Sheet[]): Buffer {
  const texts = new Map<string, number>();
  const numberOf = (text: string) => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const parts = sheets.map((sheet) => sheetXml(sheet, numberOf));
  const strings = [...texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  const entries = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = [
    ...sheets.map((_, index) =>
      relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`),
    ),
    relation(sheets.length + 1, 'styles', 'styles.xml'),
    relation(sheets.length + 2, 'sharedStrings', 'sharedStrings.xml'),
  ];
  const overrides = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${sheetml}.worksheet+xml"/>`,
  );
  const files = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/>${overrides.join('')}<Override PartName="/xl/styles.xml" ContentType="${sheetml}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetml}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relationsXml([relation(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(relations),
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}" uniqueCount="${texts.size}">${strings}</sst>`,
    ...Object.fromEntries(parts.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  };
  return zipOf(
    Object.entries(files).map(([name, text]) => ({
      name: Buffer.from(name),
      content: Buffer.from(text),
    })),
  );
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packages}/relationships">${relations.join('')}</Relationships>`;
}

function sheetXml({ rows, merges }: Sheet, numberOf: (text: string) => number): string {
  const lines = rows.map((row, index) => {
    const cells = row.map((value, column) =>
      cellXml(value, `${columnName(column)}${index + 1}`, numberOf),
    );
    return `<row r="${index + 1}" ht="18">${cells.join('')}</row>`;
  });
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="2" width="60" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData>${merged}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

function cellXml(
  value: string | number | null,
  place: string,
  numberOf: (text: string) => number,
): string {
  if (value === null) return `<c r="${place}" s="1"/>`;
  if (typeof value === 'number') return `<c r="${place}" s="2"><v>${value}</v></c>`;
  return `<c r="${place}" s="1" t="s"><v>${numberOf(value)}</v></c>`;
}

export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
