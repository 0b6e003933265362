/** How wide the columns of a text table are, and how many of them stand side by side on a terminal. */
import { displayWidth, wrapText } from '../messages/text-width.ts';

/** `label` columns name the row and stand in every part of a table that is cut in parts. */
export type TextColumn = {
  readonly heading: string;
  readonly role: 'label' | 'value';
  readonly side: 'left' | 'right';
  /** By row. */
  readonly texts: readonly string[];
};

/** A column as it is printed: its width, and its heading in lines. */
type LaidColumn = Omit<TextColumn, 'heading'> & {
  readonly width: number;
  readonly heading: readonly string[];
};

export type Layout = readonly LaidColumn[];

/** The second column holds the names, which alone may be cut. */
const nameIndex = 1;
/** So short they may become to keep the table in one part; in several there is room for more. */
const narrowestName = { inOne: 16, inParts: 24 } as const;
/** Wider headings are broken at blanks where the figures below are narrower. */
const widestHeading = { withRoom: 17, squeezed: 10 } as const;

/**
 * One part where all columns fit or nothing limits them; else names are cut, and where that is not
 * enough the figures go into several parts, one below the other, each beside the names. Figures are never cut.
 */
export function layOut(
  columns: readonly TextColumn[],
  { width, gap }: { readonly width: number | null; readonly gap: number },
): readonly Layout[] {
  const roomy = columns.map((column) => laidColumn(column, widestHeading.withRoom));
  const across = (some: Layout) => some.reduce((sum, one) => sum + one.width + gap, -gap);
  if (width === null || across(roomy) <= width) return [roomy];
  const laid = columns.map((column) => laidColumn(column, widestHeading.squeezed));
  const labels = laid.filter(({ role }) => role === 'label');
  const values = laid.filter(({ role }) => role === 'value');
  const nameWidth = labels[nameIndex]?.width ?? 0;
  const isOne = across(laid) - nameWidth + Math.min(nameWidth, narrowestName.inOne) <= width;
  const narrowest = Math.min(nameWidth, isOne ? narrowestName.inOne : narrowestName.inParts);
  const room = width - (across(labels) - nameWidth + narrowest);
  return packed(values, room, gap).map((part) => {
    const spare = room - part.reduce((sum, one) => sum + one.width + gap, 0);
    const name = Math.min(nameWidth, narrowest + Math.max(0, spare));
    const named = labels.map((one, at) => (at === nameIndex ? { ...one, width: name } : one));
    return [...named, ...part];
  });
}

/** As many columns a part as there is room for, at least one. */
function packed(values: Layout, room: number, gap: number): readonly Layout[] {
  const parts: LaidColumn[][] = [];
  let taken = 0;
  for (const column of values) {
    const last = parts.at(-1);
    taken += column.width + gap;
    if (last === undefined || taken > room) {
      parts.push([column]);
      taken = column.width + gap;
    } else last.push(column);
  }
  return parts;
}

/** Words in brackets stay together. */
function headingLines(heading: string, width: number): readonly string[] {
  if (displayWidth(heading) <= width) return [heading];
  return heading
    .split(/ (?=\()/)
    .flatMap((part) => (part.startsWith('(') ? [part] : wrapText(part, width)));
}

function laidColumn({ heading, role, side, texts }: TextColumn, widest: number): LaidColumn {
  const content = Math.max(0, ...texts.map(displayWidth));
  const lines = role === 'label' ? [heading] : headingLines(heading, Math.max(content, widest));
  return {
    role,
    side,
    texts,
    heading: lines,
    width: Math.max(content, ...lines.map(displayWidth)),
  };
}
