/** Two columns side by side without lines: the head and the foot of a document. */
import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { textWidth } from './page.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noLines = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

export type TwoColumns = {
  readonly left: readonly Paragraph[];
  readonly right: readonly Paragraph[];
};

/** @param leftShare of the page's width */
export function borderlessTable(rows: readonly TwoColumns[], leftShare: number): Table {
  const left = Math.floor(textWidth.portrait * leftShare);
  const widths = [left, textWidth.portrait - left];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth.portrait, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: noLines,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [row.left, row.right].map(
            (children, index) =>
              new TableCell({
                children,
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
              }),
          ),
        }),
    ),
  });
}
