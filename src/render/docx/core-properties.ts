/** The document's own properties. The library writes the clock into them; ours say the day that the report is of. */
import type { Day } from '../../core/time/day.ts';
import { xmlText } from '../xml-text.ts';

export const corePropertiesPath = 'docProps/core.xml';

export function coreProperties(title: string, day: Day): string {
  const moment = `${day}T00:00:00Z`;
  const stamp = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>danvan</dc:creator>`,
    `${stamp('created')}${stamp('modified')}</cp:coreProperties>`,
  ].join('');
}

function escaped(text: string): string {
  return xmlText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
