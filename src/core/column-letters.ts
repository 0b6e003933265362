/** The letters Excel shows for a column, from its 0-based index: `columnLetters(27)` is "AB". */
export function columnLetters(columnIndex: number): string {
  const last = String.fromCharCode(65 + (columnIndex % 26));
  return columnIndex < 26 ? last : columnLetters(Math.floor(columnIndex / 26) - 1) + last;
}
