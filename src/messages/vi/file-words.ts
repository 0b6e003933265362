/** Vietnamese for what files are, what they may not exceed, and how tables are laid out. */
import { parseDecimal } from '../../core/decimal.ts';
import { formatDecimal } from '../number-format.ts';

const fileTypes: ReadonlyMap<string, string> = new Map([
  ['xls', 'Excel đời cũ (.xls)'],
  ['xlsb', 'Excel nhị phân (.xlsb)'],
  ['ods', 'bảng tính LibreOffice (.ods)'],
  ['html', 'trang web (.html)'],
  ['xml', 'tệp XML'],
  ['docx', 'văn bản Word (.docx)'],
  ['doc', 'văn bản Word đời cũ (.doc)'],
  ['odt', 'văn bản LibreOffice (.odt)'],
  ['pptx', 'bài trình chiếu (.pptx)'],
  ['rtf', 'văn bản (.rtf)'],
  ['zip', 'tệp nén (.zip)'],
  ['rar', 'tệp nén (.rar)'],
  ['7z', 'tệp nén (.7z)'],
  ['gzip', 'tệp nén (.gz)'],
  ['ppt', 'bài trình chiếu đời cũ (.ppt)'],
  ['msg', 'thư Outlook (.msg)'],
  ['frameset', 'trang web nhiều khung, số liệu nằm ở tệp khác'],
  ['link', 'liên kết tới tệp khác'],
  ['danvan-pack', 'gói số liệu do danvan pack tạo ra'],
  ['nested-zip', 'tệp nén nằm trong tệp nén khác'],
  ['pdf', 'tệp PDF'],
  ['image', 'ảnh'],
  ['binary', 'tệp không rõ loại'],
]);

const limits: ReadonlyMap<string, string> = new Map([
  ['zipEntries', 'phần'],
  ['archiveFiles', 'tệp'],
  ['sheets', 'trang tính'],
  ['rows', 'dòng'],
  ['columns', 'cột'],
  ['cells', 'ô'],
  ['mergedRanges', 'vùng ô gộp'],
  ['styles', 'kiểu định dạng'],
  ['texts', 'đoạn chữ'],
  ['characters', 'ký tự trong một ô'],
  ['rowCharacters', 'ký tự trên một dòng'],
  ['depth', 'tầng lồng nhau'],
  ['attributes', 'thuộc tính của một thẻ'],
  ['seconds', 'giây'],
]);

const layouts: ReadonlyMap<string, string> = new Map([
  ['form', 'biểu của một đơn vị (chỉ tiêu xếp dọc)'],
  ['matrix', 'biểu nhiều đơn vị (đơn vị xếp dọc, chỉ tiêu xếp ngang)'],
  ['tidy', 'bảng năm cột unit, period, indicator, category, value'],
  ['tt02-01-tcd', 'biểu 01/TCD (Thông tư 02/2021)'],
  ['tt02-01-xld', 'biểu 01/XLD (Thông tư 02/2021)'],
  ['tt2024-01-xld', 'biểu 01/XLD (mẫu năm 2024)'],
]);

/** What a file is, from the reader's name of its type or from its extension. */
export function fileTypeName(found: string): string {
  return fileTypes.get(found) ?? `tệp ${found}`;
}

/** "200.000 dòng", "128 MB", from a limit's name and its number. */
export function limitName(limit: string): string {
  const [name = '', digits = ''] = limit.split(' ');
  const value = parseDecimal(digits);
  if (value === null) return limit;
  if (/bytes$/i.test(name)) return `${value.mantissa / 1_048_576n} MB`;
  return `${formatDecimal(value, 'vi')} ${limits.get(name) ?? name}`;
}

export function layoutName(layout: string): string {
  return layouts.get(layout) ?? layout;
}
