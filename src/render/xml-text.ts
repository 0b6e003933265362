/** Text that may stand in XML: cells of units hold whatever somebody pasted into them. */

/**
 * XML 1.0 has no place for control characters, halves of surrogate pairs and U+FFFE or U+FFFF, not even
 * escaped: a document with one of them can't be opened.
 */
export function xmlText(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
    '',
  );
}
