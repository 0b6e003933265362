/** All styles of a document together. Everything on its pages has one, so that an officer restyles it in one place. */
import type { IStylesOptions } from 'docx';
import type { Lang } from '../../messages/lang.ts';
import type { DocumentStyle } from '../../reports/letterhead.ts';
import { type BodyStyleId, bodyStyles } from './body-styles.ts';
import { type HeadStyleId, headStyles } from './head-styles.ts';
import { houseStyles } from './house-style.ts';
import { halfPoints, type NamedStyle } from './named-style.ts';
import { type TableStyleId, tableStyles } from './table-styles.ts';

export type StyleId = HeadStyleId | BodyStyleId | TableStyleId;

const font = 'Times New Roman';
const languages = { vi: 'vi-VN', en: 'en-GB' } as const;

export function documentStyles(style: DocumentStyle, lang: Lang): IStylesOptions {
  const house = houseStyles[style];
  const named: readonly (readonly [string, NamedStyle])[] = [
    ...Object.entries(headStyles(house)),
    ...Object.entries(bodyStyles(house)),
    ...tableStyles(),
  ];
  return {
    default: {
      document: {
        run: { font, size: halfPoints(house.body), language: { value: languages[lang] } },
      },
    },
    paragraphStyles: named.map(([id, look]) => ({
      id,
      basedOn: 'Normal',
      quickFormat: true,
      ...look,
    })),
    characterStyles: [{ id: 'NoteMark', name: 'Dấu chú thích', run: { superScript: true } }],
  };
}
