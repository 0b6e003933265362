/** What the problems of values that can hardly be right carry. Figures are plain digits. */
import type { Period } from '../time/period.ts';

type About = {
  readonly indicator: string;
  readonly category: string | null;
  readonly unit: string;
};

export type ValueProblemArgs = {
  /** A thousand or a million times what the unit states otherwise, or that part of it. */
  'scale-slip': About & {
    readonly period: Period;
    readonly value: string;
    readonly usual: string;
    readonly times: string;
    readonly isLarger: boolean;
  };
  /** The longer span's value stated again for its end, though something happened before that. */
  'repeated-cumulative': About & {
    readonly shorter: Period;
    readonly longer: Period;
    readonly earlier: Period;
    readonly value: string;
    readonly before: string;
    /** What the shorter span should say, where the filings leave no other possibility. */
    readonly rest: string | null;
  };
  /** `whole` is an indicator, or a sum of them written as in a definition. */
  'part-over-whole': {
    readonly part: string;
    readonly whole: string;
    readonly unit: string;
    readonly period: Period;
    readonly value: string;
    readonly bound: string;
  };
  'over-maximum': About & {
    readonly period: Period;
    readonly value: string;
    readonly maximum: string;
    /** True for percentages. */
    readonly isPercent: boolean;
  };
};
