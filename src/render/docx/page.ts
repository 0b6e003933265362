/** The paper: A4, upright or turned, with the margins that State and Party prescribe alike. */
import { convertMillimetersToTwip, type ISectionPropertiesOptions, PageOrientation } from 'docx';

export type Orientation = 'portrait' | 'landscape';

const a4 = { width: 210, height: 297 };

/** Millimetres. Those of NĐ 30/2020 (20-25, 30-35, 15-20) that are the Party's too. */
const margins = { top: 20, bottom: 20, left: 30, right: 15 };
const headerDistance = 10;

/** How wide text runs, in twentieths of a point. */
export const textWidth: { readonly [O in Orientation]: number } = {
  portrait: convertMillimetersToTwip(a4.width - margins.left - margins.right),
  landscape: convertMillimetersToTwip(a4.height - margins.left - margins.right),
};

export function pageOf(orientation: Orientation): NonNullable<ISectionPropertiesOptions['page']> {
  return {
    size: {
      width: convertMillimetersToTwip(a4.width),
      height: convertMillimetersToTwip(a4.height),
      orientation:
        orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: convertMillimetersToTwip(margins.top),
      bottom: convertMillimetersToTwip(margins.bottom),
      left: convertMillimetersToTwip(margins.left),
      right: convertMillimetersToTwip(margins.right),
      header: convertMillimetersToTwip(headerDistance),
      footer: convertMillimetersToTwip(headerDistance),
    },
  };
}
