/**
 * What tables print around the figures: title, dates, headings, coverage, footnotes. Shape only.
 */

import type { Day } from '../core/time/day.ts';
import type { TableKind } from '../core/time/table-kind.ts';
import type { Level } from '../core/unit.ts';

/** How many of the expected reported, and at which level they are. */
export type CoverageCount = {
  readonly reported: number;
  readonly expected: number;
  /** Null where the units are of different levels. */
  readonly level: Level | null;
  /** "Huyện", "Thành phố": what units of that level are; none where not known. */
  readonly types: readonly string[];
};

export type TableHeadings = {
  readonly number: string;
  readonly indicator: string;
  readonly measure: string;
  readonly value: string;
  readonly change: string;
  readonly changePercent: string;
  readonly reported: string;
  readonly note: string;
  readonly unit: string;
  readonly group: string;
  readonly category: string;
  readonly period: string;
  readonly status: string;
  readonly code: string;
  readonly total: string;
  readonly baseline: string;
  readonly latest: string;
  readonly target: string;
  readonly targetPercent: string;
};

export type TableWords = {
  readonly headings: TableHeadings;
  /** "KẾT QUẢ CÔNG TÁC DÂN VẬN 6 THÁNG ĐẦU NĂM 2018 - Huyện Kỳ Anh" */
  readonly title: (period: string, unit: string, kind: TableKind) => string;
  /** "Số liệu tính từ ngày 15/12/2017 đến ngày 14/6/2018" */
  readonly dates: (from: Day, to: Day) => string;
  /** "Đơn vị báo cáo: 20/21 xã đủ" */
  readonly coverageLine: (count: CoverageCount) => string;
  /** "20/21 xã" */
  readonly coverage: (count: CoverageCount) => string;
  /**
   * In the "Báo cáo" column, for a figure in which no unit below took part: "riêng huyện", "toàn
   * huyện".
   */
  readonly ownCoverage: (
    scope: 'own' | 'total',
    unit: { readonly name: string; readonly level: Level },
  ) => string;
  /** "Chưa có số liệu 6T 2017 để so sánh": why a table compares nothing. */
  readonly nothingToCompare: (period: string) => string;
  /** "Số liệu đến hết ngày 30/6/2018" for tables as of a past day. */
  readonly asOfLine: (day: Day) => string;
  /** "Trong đó:" before category rows. */
  readonly ofWhich: string;
  /** Sheet and row names in tables by unit. */
  readonly whole: string;
  readonly ownRow: (level: Level) => string;
  readonly unlistedRow: string;
  readonly sheetSummary: string;
  readonly sheetByUnit: string;
  readonly sheetNotes: string;
  readonly notesHeading: string;
  /** "điểm %" */
  readonly points: string;
  /** A stock's day beside its figure: "cuối năm 2018" or "đến 31/12/2017". */
  readonly asOf: (day: Day, isYearEnd: boolean) => string;
  /** What the marks in the cells mean: "… là chưa có số liệu; x là không thuộc diện báo cáo". */
  readonly marksLegend: string;
  /** No indicator has a figure. */
  readonly emptyTable: (period: string, unit: string) => string;
  readonly notes: TableNotes;
  /** A5 "Trang 1/3" in printed outputs. */
  readonly page: (page: string, pages: string) => string;
};

/** Footnotes under a table, each a full sentence. Periods and units come named. */
export type TableNotes = {
  /** "Chưa có: Xã Kỳ Bắc." */
  readonly missing: (units: readonly string[], more: number) => string;
  /** "Chưa có 6TCN 2015 và 2016: Xã Kỳ Bắc, Xã Kỳ Phú.": units that lack the same spans. */
  readonly missingIn: (spans: string, units: readonly string[], more: number) => string;
  /** "cả 21 đơn vị": in place of the names where all lack the same. */
  readonly everyUnit: (count: number) => string;
  readonly notFiled: string;
  readonly stale: (units: number, asOf: string) => string;
  /** "Số liệu cuối năm 2018.": a stock in time that does not hold at its column's end. */
  readonly heldAt: (asOf: string) => string;
  readonly derived: string;
  readonly estimated: string;
  readonly reportedTotal: string;
  readonly mixedBasis: string;
  readonly quotient: (numerator: string, denominator: string) => string;
  readonly unallocated: (unit: string, decree: string) => string;
  readonly noUnit: string;
};
