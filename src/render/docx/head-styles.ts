/** Styles of what stands before the text: letterhead and title. */
import { AlignmentType, BorderStyle, convertMillimetersToTwip, type IBordersOptions } from 'docx';
import type { HouseStyle } from './house-style.ts';
import { halfPoints, type NamedStyle, points } from './named-style.ts';

export type HeadStyleId =
  | 'Superior'
  | 'Office'
  | 'OfficeRule'
  | 'Star'
  | 'Country'
  | 'Motto'
  | 'NumberLine'
  | 'PlaceAndDay'
  | 'Secrecy'
  | 'DocumentType'
  | 'Subject'
  | 'SubjectRule'
  | 'SubjectDashes'
  | 'Dates';

const centred = { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 } };
const line = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };
const rule: IBordersOptions = { bottom: line };
const frame: IBordersOptions = { top: line, bottom: line, left: line, right: line };

/** A rule as long as what is left between two indents, in millimetres. */
function shortRule(indent: number) {
  const side = convertMillimetersToTwip(indent);
  return {
    run: { size: halfPoints(2) },
    paragraph: {
      ...centred,
      border: rule,
      indent: { left: side, right: side },
      spacing: { before: 0, after: points(4) },
    },
  };
}

export function headStyles(house: HouseStyle): { readonly [Id in HeadStyleId]: NamedStyle } {
  const isState = house.manner === 'state';
  const bold = (size: number) => ({ size: halfPoints(size), bold: true });
  return {
    Superior: {
      name: 'Cơ quan cấp trên',
      run: { size: halfPoints(house.superior) },
      paragraph: centred,
    },
    Office: { name: 'Cơ quan ban hành', run: bold(house.office), paragraph: centred },
    OfficeRule: { name: 'Nét kẻ dưới cơ quan', ...shortRule(21) },
    Star: { name: 'Dấu sao', run: { size: halfPoints(house.office) }, paragraph: centred },
    Country: {
      name: isState ? 'Quốc hiệu' : 'Tiêu đề Đảng',
      // The Party rules off its name, the State the line below it: as long as the words are.
      run: { ...bold(house.head), ...(isState ? {} : { underline: {} }) },
      paragraph: centred,
    },
    Motto: {
      name: 'Tiêu ngữ',
      run: { ...bold(house.motto), underline: {} },
      paragraph: centred,
    },
    NumberLine: {
      name: 'Số, ký hiệu',
      run: { size: halfPoints(house.line) },
      paragraph: { ...centred, spacing: { before: points(3), after: 0 } },
    },
    PlaceAndDay: {
      name: 'Địa danh, ngày tháng',
      run: { size: halfPoints(house.line), italics: true },
      paragraph: { ...centred, spacing: { before: points(3), after: 0 } },
    },
    Secrecy: {
      name: 'Mức độ mật',
      run: bold(house.line),
      paragraph: {
        ...centred,
        border: frame,
        indent: { left: convertMillimetersToTwip(20), right: convertMillimetersToTwip(20) },
        spacing: { before: points(6), after: 0 },
      },
    },
    DocumentType: {
      name: 'Tên loại văn bản',
      run: bold(house.documentType),
      paragraph: { ...centred, keepNext: true, spacing: { before: points(18), after: 0 } },
    },
    Subject: {
      name: 'Trích yếu',
      run: bold(house.subject),
      paragraph: { ...centred, keepNext: true, keepLines: true },
    },
    SubjectRule: { name: 'Nét kẻ dưới trích yếu', ...shortRule(62) },
    SubjectDashes: {
      name: 'Gạch dưới trích yếu',
      run: { size: halfPoints(house.subject) },
      paragraph: centred,
    },
    Dates: {
      name: 'Thời gian tính số liệu',
      run: { size: halfPoints(house.body - 1), italics: true },
      paragraph: { ...centred, spacing: { before: 0, after: points(3) } },
    },
  };
}
