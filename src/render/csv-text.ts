/** Rows of text as CSV (RFC 4180, with Unix line ends): what a library does with options, for tables of thousands of cells. */

export type CsvOptions = {
  /** One character between the columns. */
  readonly delimiter: string;
  /** Begin with a byte order mark, without which Excel misreads the accents. */
  readonly hasByteOrderMark: boolean;
};

/** @param quoted texts with these stand in quotes too, as those with a delimiter, quote or line end do */
export function csvText(
  rows: readonly (readonly string[])[],
  { delimiter, hasByteOrderMark }: CsvOptions,
  quoted: readonly string[] = [],
): string {
  const marks = [delimiter, '"', '\n', '\r', ...quoted];
  const needsQuotes = (text: string) => marks.some((mark) => text.includes(mark));
  const field = (text: string) => (needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => {
    // Most rows have nothing to quote, and are asked once instead of cell by cell.
    const fields = needsQuotes(row.join('')) ? row.map(field) : row;
    return `${fields.join(delimiter)}\n`;
  });
  return (hasByteOrderMark ? '\ufeff' : '') + lines.join('');
}
