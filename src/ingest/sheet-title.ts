/** What stands above a table, and the names around it: where a sheet says whose it is and of when. */
import { foldWithoutAccents, normaliseText } from '../core/names/fold.ts';
import { remember } from '../core/remember.ts';
import { isSigningLine } from './header-words.ts';
import { addressOf, type SheetView } from './sheet-view.ts';

export type TitleLine = { readonly text: string; readonly cell: string | null };

/** Rows of a sheet without a table that are looked at for a title; more are prose. */
const mostTitleRows = 40;

/**
 * The texts above the row, each merged cell once, without the line of signing, the addressee, and the list of
 * addressees that goes on below it ("Kính gửi: - Ban Dân vận Huyện ủy", then "- UBND xã Kỳ Bắc").
 */
export function titleLines(view: SheetView, before: number): readonly TitleLine[] {
  const lines: TitleLine[] = [...linesAbove(view)];
  let addressed = -1;
  for (let row = Math.max(0, before - mostTitleRows); row < before; row += 1) {
    for (let column = 0; column < view.columnCount; column += 1) {
      if (view.cell(row, column).kind !== 'text') continue;
      const text = view.ownText(row, column);
      if (text === '' || isSigningLine(text)) continue;
      if (isAddressee(text) || (addressed >= 0 && isListItem(text))) {
        addressed = row;
        continue;
      }
      if (row > addressed) addressed = -1;
      lines.push({ text, cell: addressOf(row, column) });
    }
  }
  return lines;
}

/** A document's paragraphs above the table: they stand in no cell. */
function linesAbove({ grid }: SheetView): readonly TitleLine[] {
  return (grid.above ?? [])
    .map((text) => ({ text: normaliseText(text), cell: null }))
    .filter(({ text }) => text !== '' && !isSigningLine(text) && !isAddressee(text));
}

/** "Kính gửi: Ban Dân vận Huyện ủy" names the recipient, not the filer. */
const isAddressee = remember((text) => /^(kinh gui|noi nhan|gui)\b/.test(foldWithoutAccents(text)));

function isListItem(text: string): boolean {
  return /^[-–—+*•·▪]\s*\p{L}/u.test(text);
}

/** Folders farther up belong to the machine and its user, and say nothing of the file. */
const foldersHeard = 2;

/** File name without its extension, then the folders, nearest first. */
export const pathNames = remember((file): readonly string[] => {
  const parts = file
    .split(/[/\\]| › /)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const name = parts.pop() ?? '';
  const folders = parts.map((part) => part.replace(/\.zip$/i, ''));
  return [name.replace(/\.[A-Za-z0-9]{1,5}$/, ''), ...folders.reverse().slice(0, foldersHeard)];
});
