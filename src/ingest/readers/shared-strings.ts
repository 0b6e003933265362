/**
 * The texts that cells of a workbook share, formatting runs joined, reading aids (phonetics) left
 * out.
 */
import type { Bounds } from './limits.ts';
import { readXml } from './xml.ts';

export function readSharedStrings(
  bytes: Uint8Array,
  part: string,
  bounds: Bounds,
): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phoneticDepth = 0;
  readXml(bytes, part, bounds, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') phoneticDepth += 1;
      else if (name === 't') inText = phoneticDepth === 0;
    },
    close: (name) => {
      if (name === 'si') {
        bounds.add('texts', 1);
        strings.push(decodeEscapes(current));
      } else if (name === 'rPh') phoneticDepth -= 1;
      else if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
  return strings;
}

/** Excel writes characters that XML can't hold as `_x000D_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
