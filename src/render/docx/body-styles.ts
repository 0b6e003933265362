/** Styles of the text, what follows it, and annexes. */
import { AlignmentType, convertMillimetersToTwip } from 'docx';
import type { HouseStyle } from './house-style.ts';
import { halfPoints, type NamedStyle, points } from './named-style.ts';

export type BodyStyleId =
  | 'GroupHeading'
  | 'PartHeading'
  | 'Body'
  | 'Closing'
  | 'Item'
  | 'Reference'
  | 'RecipientsHead'
  | 'Recipients'
  | 'Authority'
  | 'Position'
  | 'Signatory'
  | 'PageNumber'
  | 'Incomplete'
  | 'AppendixNumber'
  | 'AppendixTitle'
  | 'AppendixReference'
  | 'TableTitle'
  | 'Gap';

const { CENTER, JUSTIFIED, LEFT } = AlignmentType;
const tight = { before: 0, after: 0 };
const centred = { alignment: CENTER, spacing: tight };

export function bodyStyles(house: HouseStyle): { readonly [Id in BodyStyleId]: NamedStyle } {
  const indent = { firstLine: convertMillimetersToTwip(house.indent) };
  const text = {
    alignment: JUSTIFIED,
    indent,
    spacing: { ...house.spacing, before: 0, after: points(6) },
  };
  const heading = { ...text, alignment: LEFT, keepNext: true };
  const size = halfPoints(house.body);
  return {
    GroupHeading: {
      name: 'Đề mục lớn',
      run: { size, bold: true },
      paragraph: { ...heading, outlineLevel: 0, spacing: { ...text.spacing, before: points(6) } },
    },
    PartHeading: {
      name: 'Đề mục nhỏ',
      run: { size, bold: true, italics: true },
      paragraph: { ...heading, outlineLevel: 1 },
    },
    Body: { name: 'Nội dung', run: { size }, paragraph: text },
    // The signature never stands on a page by itself.
    Closing: {
      name: 'Câu kết',
      run: { size },
      paragraph: { ...text, keepNext: true, keepLines: true },
    },
    Item: { name: 'Mục liệt kê', run: { size }, paragraph: text },
    Reference: { name: 'Chỉ dẫn', run: { size, italics: true }, paragraph: text },
    ...footStyles(house),
    ...annexStyles(house),
  };
}

function footStyles(house: HouseStyle) {
  const size = halfPoints(house.body);
  const isItalic = house.recipientsHead === 'bold-italic';
  return {
    RecipientsHead: {
      name: 'Nơi nhận',
      run: {
        size: halfPoints(house.recipientsHeadSize),
        ...(isItalic ? { bold: true, italics: true } : { underline: {} }),
      },
      paragraph: { alignment: LEFT, spacing: tight },
    },
    Recipients: {
      name: 'Danh sách nơi nhận',
      run: { size: halfPoints(house.recipients) },
      paragraph: { alignment: LEFT, spacing: tight },
    },
    Authority: { name: 'Quyền hạn người ký', run: { size, bold: true }, paragraph: centred },
    Position: {
      name: 'Chức vụ người ký',
      run: { size, bold: house.isPositionBold },
      paragraph: centred,
    },
    // The room above is for the hand and the seal.
    Signatory: {
      name: 'Họ tên người ký',
      run: { size, bold: true },
      paragraph: { ...centred, spacing: { before: points(72), after: 0 } },
    },
  };
}

function annexStyles(house: HouseStyle) {
  const size = halfPoints(house.body);
  return {
    PageNumber: { name: 'Số trang', run: { size }, paragraph: centred },
    Incomplete: {
      name: 'Dấu chưa đầy đủ',
      run: { size: halfPoints(house.body - 1), bold: true, color: 'C00000' },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { before: 0, after: points(4) } },
    },
    AppendixNumber: {
      name: 'Số phụ lục',
      run: { size, bold: true },
      paragraph: { ...centred, keepNext: true, outlineLevel: 0 },
    },
    AppendixTitle: {
      name: 'Tên phụ lục',
      run: { size, bold: true },
      paragraph: { ...centred, keepNext: true },
    },
    AppendixReference: {
      name: 'Kèm theo báo cáo',
      run: { size: halfPoints(house.body - 1), italics: true },
      paragraph: { ...centred, keepNext: true, spacing: { before: 0, after: points(6) } },
    },
    TableTitle: {
      name: 'Tên bảng',
      run: { size, bold: true },
      paragraph: { ...centred, keepNext: true, spacing: { before: points(6), after: points(6) } },
    },
    Gap: {
      name: 'Khoảng trống',
      run: { size: halfPoints(6) },
      paragraph: { spacing: tight, keepNext: true },
    },
  };
}
