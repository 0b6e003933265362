/** English for what files are, what they may not exceed, and how tables are laid out. */
import { parseDecimal } from '../../core/decimal.ts';
import { formatDecimal } from '../number-format.ts';

const fileTypes: ReadonlyMap<string, string> = new Map([
  ['xls', 'an old Excel workbook (.xls)'],
  ['xlsb', 'a binary Excel workbook (.xlsb)'],
  ['ods', 'a LibreOffice spreadsheet (.ods)'],
  ['html', 'a web page (.html)'],
  ['xml', 'an XML file'],
  ['docx', 'a Word document (.docx)'],
  ['doc', 'an old Word document (.doc)'],
  ['odt', 'a LibreOffice document (.odt)'],
  ['pptx', 'a presentation (.pptx)'],
  ['rtf', 'a document (.rtf)'],
  ['zip', 'an archive (.zip)'],
  ['rar', 'an archive (.rar)'],
  ['7z', 'an archive (.7z)'],
  ['gzip', 'an archive (.gz)'],
  ['ppt', 'an old presentation (.ppt)'],
  ['msg', 'an Outlook message (.msg)'],
  ['frameset', 'a web page of frames, whose figures lie in other files'],
  ['link', 'a link to another file'],
  ['danvan-pack', 'a pack made by danvan pack'],
  ['nested-zip', 'an archive inside an archive'],
  ['pdf', 'a PDF file'],
  ['image', 'a picture'],
  ['binary', 'a file of unknown type'],
]);

const limits: ReadonlyMap<string, string> = new Map([
  ['zipEntries', 'parts'],
  ['archiveFiles', 'files'],
  ['sheets', 'sheets'],
  ['rows', 'rows'],
  ['columns', 'columns'],
  ['cells', 'cells'],
  ['mergedRanges', 'merged ranges'],
  ['styles', 'styles'],
  ['texts', 'texts'],
  ['characters', 'characters in one cell'],
  ['rowCharacters', 'characters in one line'],
  ['depth', 'elements within one another'],
  ['attributes', 'attributes of one element'],
  ['seconds', 'seconds'],
]);

const layouts: ReadonlyMap<string, string> = new Map([
  ['form', 'the form of one unit (indicators down)'],
  ['matrix', 'the table of several units (units down, indicators across)'],
  ['tidy', 'the five columns unit, period, indicator, category, value'],
  ['tt02-01-tcd', 'form 01/TCD (Circular 02/2021)'],
  ['tt02-01-xld', 'form 01/XLD (Circular 02/2021)'],
  ['tt2024-01-xld', 'form 01/XLD (as of 2024)'],
]);

/** What layouts miss that is no header's own words. */
const missing: ReadonlyMap<string, string> = new Map([
  ['mỗi cột một chỉ tiêu có trong danh mục', 'an indicator of the catalogue over each column'],
  ['mỗi cột một đơn vị', 'a unit over each column'],
  ['chỉ tiêu có trong danh mục', 'indicators of the catalogue'],
  ['dòng đánh số các cột: (1), (2), (3) …', 'the row that numbers the columns: (1), (2), (3) …'],
]);

/** What a file is, from the reader's name of its type or from its extension. */
export function fileTypeName(found: string): string {
  return fileTypes.get(found) ?? `a file of type ${found}`;
}

/** "200,000 rows", "128 MB", from a limit's name and its number. */
export function limitName(limit: string): string {
  const [name = '', digits = ''] = limit.split(' ');
  const value = parseDecimal(digits);
  if (value === null) return limit;
  if (/bytes$/i.test(name)) return `${value.mantissa / 1_048_576n} MB`;
  return `${formatDecimal(value, 'en')} ${limits.get(name) ?? name}`;
}

export function layoutName(layout: string): string {
  return layouts.get(layout) ?? layout;
}

export function missingName(missed: string): string {
  return missing.get(missed) ?? missed;
}
