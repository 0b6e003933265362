/**
 * Text typed in TCVN3 or VNI fonts made Unicode, word by word: a word that cannot be anything else
 * decides for the doubtful ones beside it, then the rest of its column, then its sheet. Text that is
 * Unicode already is never touched, and neither is a workbook without one such word.
 */
import { type Problem, problem } from '../core/problem.ts';
import type { CellValue, Grid, Workbook } from './grid.ts';
import { capitalsMended } from './legacy-case.ts';
import type { LegacyEncoding } from './legacy-tables.ts';
import { readingIn, readWord, type Word, wordPattern } from './legacy-words.ts';

/** Characters of the old encodings that Vietnamese in Unicode has not. */
const odd =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/;
const aboveAscii = /[\u00a1-\u00ff]/;

type Vote = { unicode: number; TCVN3: number; VNI: number };
type Decision = LegacyEncoding | 'unicode' | null;

export function convertLegacyText(
  workbook: Workbook,
  file: string,
): { readonly workbook: Workbook; readonly problems: readonly Problem[] } {
  let count = 0;
  const grids = workbook.grids.map((grid) => {
    const converted = convertGrid(grid);
    count += converted.count;
    return converted.grid;
  });
  if (count === 0) return { workbook, problems: [] };
  const origin = { file, sheet: null, cell: null };
  return {
    workbook: { ...workbook, grids },
    problems: [problem('converted-text', 'info', origin, { count })],
  };
}

/** False for text that alone makes `convertLegacyText` change nothing. */
export function mayBeLegacy(text: string): boolean {
  return odd.test(text);
}

function convertGrid(grid: Grid): { grid: Grid; count: number } {
  const mayHold = grid.rows.some((row) => row.some((cell) => textOf(cell, odd) !== null));
  if (!mayHold) return { grid, count: 0 };
  const sheet = newVote();
  const columns: Vote[] = [];
  for (const row of grid.rows) {
    for (const [column, cell] of row.entries()) {
      if (cell.kind !== 'text') continue;
      const vote = columns[column] ?? newVote();
      columns[column] = vote;
      for (const word of wordsOf(cell.text)) for (const one of [vote, sheet]) cast(one, word);
    }
  }
  if (sheet.TCVN3 + sheet.VNI === 0) return { grid, count: 0 };
  const whole = winner(sheet);
  let count = 0;
  const rows = grid.rows.map((row) =>
    row.map((cell, column) => {
      const text = textOf(cell, aboveAscii);
      if (text === null) return cell;
      const around = winner(columns[column] ?? newVote()) ?? whole;
      const converted = convertText(text, around);
      if (converted === text) return cell;
      count += 1;
      return { kind: 'text', text: converted } as const;
    }),
  );
  return { grid: { ...grid, rows }, count };
}

/** @param around what the words of the column and the sheet say of a cell that says nothing itself */
export function convertText(text: string, around: Decision): string {
  const words = wordsOf(text);
  const decisions = words.map(decisionOf);
  const isSilent = decisions.every((decision) => decision === null);
  const chosen = words.map((word, index) => {
    if (word.kind === 'plain' || word.kind === 'unicode') return word.text;
    const encoding = isSilent ? around : nearest(decisions, index);
    return encoding === null || encoding === 'unicode'
      ? word.text
      : (readingIn(word, encoding) ?? word.text);
  });
  if (chosen.every((word, index) => word === words[index]?.text)) return text;
  const mended = capitalsMended(words, chosen);
  let next = 0;
  return text.replace(wordPattern, () => mended[next++] ?? '');
}

function decisionOf(word: Word): Decision {
  return word.kind === 'unicode' ? 'unicode' : word.encoding;
}

/** The decided word that stands nearest, its own included; of two as near the one that follows. */
function nearest(decisions: readonly Decision[], index: number): Decision {
  for (let off = 0; off < decisions.length; off += 1) {
    const decision = decisions[index + off] ?? decisions[index - off] ?? null;
    if (decision !== null) return decision;
  }
  return null;
}

function wordsOf(text: string): readonly Word[] {
  return (text.match(wordPattern) ?? []).map(readWord);
}

function newVote(): Vote {
  return { unicode: 0, TCVN3: 0, VNI: 0 };
}

function cast(vote: Vote, word: Word): void {
  const decision = decisionOf(word);
  if (decision !== null) vote[decision] += 1;
}

function winner({ unicode, TCVN3, VNI }: Vote): Decision {
  if (unicode + TCVN3 + VNI === 0) return null;
  if (unicode > TCVN3 && unicode > VNI) return 'unicode';
  return TCVN3 >= VNI ? 'TCVN3' : 'VNI';
}

function textOf(cell: CellValue, holding: RegExp): string | null {
  return cell.kind === 'text' && holding.test(cell.text) ? cell.text : null;
}
