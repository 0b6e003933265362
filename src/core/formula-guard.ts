/** Text that a spreadsheet would take for a formula, kept from it by an apostrophe, and freed of it again. */

const risky = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;
const negativeNumber = /^-\d+(\.\d+)?$/;

/**
 * Puts an apostrophe before it, also where the text brings one of its own: so `withoutFormulaGuard`
 * gives back every text as it was. Negative numbers stay numbers.
 *
 * @example guardFormula('=1+1') === "'=1+1"
 */
export function guardFormula(text: string): string {
  return risky.test(text) && !negativeNumber.test(text) ? `'${text}` : text;
}

/** @example withoutFormulaGuard("'- Kinh tế") === '- Kinh tế' */
export function withoutFormulaGuard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
