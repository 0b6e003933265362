/** What a document says around its figures: head, title, annexes, foot. Shape only; the words are in vi/ and en/. */
import type { Day } from '../core/time/day.ts';
import type { Level } from '../core/unit.ts';

/** How the number line is written: "Số: 15/BC-UBND" by the State, "Số 15-BC/BDVHU" by the Party. */
export type NumberManner = 'state' | 'party';

export type NumberLine = {
  readonly manner: NumberManner;
  /** As it was signed, or null while that line is still to be filled in by hand. */
  readonly number: string | null;
  /** "BC-UBND", "BC/BDVHU"; null where the office has set none. */
  readonly symbol: string | null;
};

export type DocumentTitle = {
  /** "6 tháng đầu năm 2018", as titles name it. */
  readonly period: string;
  readonly unit: { readonly name: string; readonly level: Level };
  readonly resolution: string | null;
};

export type FilerState = 'filed' | 'late' | 'partial' | 'missing';

export type DocumentWords = {
  /** The heads that the State and the Party prescribe. */
  readonly country: string;
  readonly motto: string;
  readonly party: string;
  readonly numberLine: (line: NumberLine) => string;
  /** "Kỳ Anh, ngày 05 tháng 6 năm 2018". */
  readonly placeAndDay: (place: string | null, day: Day) => string;
  /** On every page of a report that is sent although units are missing. */
  readonly incomplete: string;
  readonly report: string;
  /** "Kết quả công tác dân vận 6 tháng đầu năm 2018 trên địa bàn huyện Kỳ Anh". */
  readonly subject: (title: DocumentTitle) => string;
  /** "(Biểu tổng hợp tại Phụ lục 1)": where the table stands that is too wide for the text. */
  readonly seeAppendix: (number: number) => string;
  /** Said of the units' own words, which stand in an annex. */
  readonly seeUnits: (number: number) => string;
  /** The sentence that ends a report, without its mark. */
  readonly closing: (subject: string) => string;
  readonly recipients: string;
  readonly summaryTable: string;
  readonly appendix: (number: number) => string;
  /** "(Kèm theo Báo cáo số … ngày … của …)" */
  readonly attachedTo: (numberLine: string, day: Day, office: string | null) => string;
  readonly byUnit: (group: string) => string;
  /** Of a table that goes on in others: "(phần 1/3)". */
  readonly part: (number: number, count: number) => string;
  /** The column of an indicator beside those of its categories. */
  readonly whole: string;
  readonly unitNarratives: string;
  readonly coverage: {
    readonly title: string;
    readonly deadline: (day: Day) => string;
    readonly headings: {
      readonly state: string;
      readonly gaps: string;
      readonly file: string;
      readonly received: string;
    };
    readonly states: { readonly [S in FilerState]: string };
  };
};
