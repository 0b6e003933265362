/** Texts as they come back from the database, where half a character becomes three signs for none. */

/** @example asStored('Biểu \ud800') is 'Biểu ' and three times U+FFFD */
export function asStored(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd\ufffd\ufffd');
}
