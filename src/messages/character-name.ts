/** A character that shows nothing, as people who look for it know it. */

const controls: ReadonlyMap<number, string> = new Map([
  [0x00, 'NUL'],
  [0x07, 'BEL'],
  [0x08, 'BS'],
  [0x1a, 'SUB'],
  [0x1b, 'ESC'],
]);

/** "NUL, U+0000" */
export function characterName(code: number): string {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = controls.get(code);
  return name === undefined ? number : `${name}, ${number}`;
}
