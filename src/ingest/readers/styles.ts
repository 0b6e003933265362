/** The number format of each cell style, and which formats make a number a day. */
import type { Bounds } from './limits.ts';
import { attribute, readXml } from './xml.ts';

/**
 * Formats that every workbook knows by number without spelling them out. Days: Excel's own for the
 * country.
 */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Format codes by style index (the `s` of a cell). */
export function readNumberFormats(
  bytes: Uint8Array,
  part: string,
  bounds: Bounds,
): readonly string[] {
  const own = new Map<number, string>();
  const styles: string[] = [];
  let inCellFormats = false;
  readXml(bytes, part, bounds, {
    open: (name, attributes) => {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt' || name === 'xf') bounds.add('styles', 1);
      if (name === 'numFmt') own.set(id, attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) styles.push(own.get(id) ?? builtInFormat(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/**
 * True where the format shows a calendar day; not for times, nor for `#,##0 "ngày"` and
 * `[Red]#,##0`.
 */
export function isDayFormat(format: string): boolean {
  const section = format.split(';')[0] ?? '';
  const bare = section
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[[hms]+\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  if (bare === 'general' || /[#?]/.test(bare)) return false;
  return /[yd]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare));
}

export function isPercentFormat(format: string): boolean {
  const section = format.split(';')[0] ?? '';
  return section
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .includes('%');
}

function builtInFormat(id: number): string {
  // 27 to 36 and 50 to 58 are days in the East Asian editions.
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'dd/mm/yyyy';
  return builtIn[id] ?? 'General';
}
