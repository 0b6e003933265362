/** What State and Party prescribe apart: sizes, rules, marks. All sizes in points. */
import { LineRuleType } from 'docx';
import type { NumberManner } from '../../messages/document-words.ts';
import type { DocumentStyle } from '../../reports/letterhead.ts';

export type HouseStyle = {
  readonly manner: NumberManner;
  /** The country's name or the Party's, and the line below it. */
  readonly head: number;
  readonly motto: number;
  readonly superior: number;
  readonly office: number;
  /** Of the number line, place and day. */
  readonly line: number;
  readonly documentType: number;
  readonly subject: number;
  readonly body: number;
  /** Millimetres that a paragraph's first line is indented. */
  readonly indent: number;
  readonly spacing: {
    /** In 240ths of a line, or twentieths of a point, by the rule. */
    readonly line: number;
    readonly lineRule: (typeof LineRuleType)[keyof typeof LineRuleType];
  };
  readonly recipientsHead: 'bold-italic' | 'underlined';
  readonly recipientsHeadSize: number;
  readonly recipients: number;
  /** The State prints it bold, the Party plain. */
  readonly isPositionBold: boolean;
  /** What ends the text. */
  readonly endMark: string;
  /** Part of the page's width that the sender's side of the head takes. */
  readonly senderShare: number;
};

const party: HouseStyle = {
  manner: 'party',
  head: 15,
  motto: 14,
  superior: 14,
  office: 14,
  line: 14,
  documentType: 16,
  subject: 15,
  body: 14,
  indent: 10,
  spacing: { line: 18 * 20, lineRule: LineRuleType.AT_LEAST },
  recipientsHead: 'underlined',
  recipientsHeadSize: 14,
  recipients: 12,
  isPositionBold: false,
  endMark: '.',
  senderShare: 0.44,
};

/** By NĐ 30/2020/NĐ-CP, HD 36-HD/VPTW of 2018 and HD 05-HD/VPTW of 2026. */
export const houseStyles: { readonly [S in DocumentStyle]: HouseStyle } = {
  'state-2020': {
    manner: 'state',
    head: 12,
    motto: 13,
    superior: 12,
    office: 12,
    line: 13,
    documentType: 14,
    subject: 14,
    body: 14,
    indent: 12.7,
    spacing: { line: 276, lineRule: LineRuleType.AUTO },
    recipientsHead: 'bold-italic',
    recipientsHeadSize: 12,
    recipients: 11,
    isPositionBold: true,
    endMark: './.',
    senderShare: 0.4,
  },
  'party-2018': party,
  'party-2026': {
    ...party,
    spacing: { line: 20 * 20, lineRule: LineRuleType.EXACT },
  },
};
