/** Styles of what stands in tables, each in three sizes: wide tables are set smaller before they are cut in parts. */
import { AlignmentType } from 'docx';
import { halfPoints, type NamedStyle, points } from './named-style.ts';

/** Points, the largest first. */
export const tableSizes = [11, 10, 9] as const;
export type TableSize = (typeof tableSizes)[number];

const cellRoles = {
  Head: { name: 'Đầu bảng', side: 'center', look: 'bold' },
  Text: { name: 'Chữ trong bảng', side: 'left', look: 'plain' },
  Below: { name: 'Dòng chi tiết', side: 'left', look: 'italic' },
  Group: { name: 'Dòng nhóm', side: 'left', look: 'bold' },
  Mid: { name: 'Giữa ô', side: 'center', look: 'plain' },
  MidStrong: { name: 'Giữa ô, đậm', side: 'center', look: 'bold' },
  Figure: { name: 'Số liệu', side: 'right', look: 'plain' },
  FigureStrong: { name: 'Số liệu, đậm', side: 'right', look: 'bold' },
} as const;

export type CellRole = keyof typeof cellRoles;
export type TableStyleId = `${CellRole}${TableSize}` | 'TableNote';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

export function tableStyles(): ReadonlyMap<TableStyleId, NamedStyle> {
  const styles = new Map<TableStyleId, NamedStyle>();
  // The keys of the table above are its roles.
  for (const role of Object.keys(cellRoles) as CellRole[]) {
    for (const size of tableSizes) styles.set(`${role}${size}`, cellStyle(role, size));
  }
  styles.set('TableNote', {
    name: 'Chú thích bảng',
    run: { size: halfPoints(11), italics: true },
    paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { before: points(2), after: 0 } },
  });
  return styles;
}

function cellStyle(role: CellRole, size: TableSize): NamedStyle {
  const { name, side, look } = cellRoles[role];
  return {
    name: `${name} ${size}`,
    run: {
      size: halfPoints(size),
      ...(look === 'bold' ? { bold: true } : {}),
      ...(look === 'italic' ? { italics: true } : {}),
    },
    paragraph: {
      alignment: alignments[side],
      spacing: { before: points(1), after: points(1) },
      ...(role === 'Below' ? { indent: { left: points(9) } } : {}),
    },
  };
}
