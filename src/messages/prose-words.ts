/** The grammar of phrases that the prose of reports is made of. Shape only; the words are in vi/ and en/. */
import type { Level } from '../core/unit.ts';

/** A number ready to stand in a sentence, hedge and estimate before it, what it lacks behind it. */
export type Count = {
  /** "gần 5.900", "ước 30", "06", "97,10" */
  readonly number: string;
  /** English says "1 petition" but "2 petitions". */
  readonly isOne: boolean;
  /** " (20/21 xã; chưa có Xã Kỳ Bắc)" with its blank before it, or "". */
  readonly aside: string;
};

/** Whose figures a sentence tells; null where they are of several levels together. */
export type Actor = {
  readonly kind: 'own' | 'whole' | 'level';
  readonly level: Level;
  /** Of the unit itself, or of the units of that level: "Huyện", "Thành phố"; none where not known. */
  readonly types: readonly string[];
} | null;

/** A difference as it is said: direction, size with its measure, share in percent where there is one. */
export type Move = {
  readonly direction: 'up' | 'down' | 'same';
  readonly size: string;
  readonly percent: string | null;
};

/** Null where the table has no such figure to tell. */
type Told = Count | null;

/** Figures that belong in one sentence. Each gives what follows the subject: "tiếp 2.558 lượt với …". */
export type WeaveWords = {
  readonly reception: (told: { readonly turns: Told; readonly people: Told }) => string;
  readonly petitions: (told: {
    readonly opening: Told;
    readonly received: Told;
    readonly eligible: Told;
    readonly resolved: Told;
    readonly rate: Told;
    readonly pending: Told;
    /** True where what came in less what was resolved is what is left. */
    readonly addsUp: boolean;
  }) => string;
  readonly dialogues: (told: {
    readonly sessions: Told;
    readonly people: Told;
    readonly enterprises: Told;
    readonly opinions: Told;
  }) => string;
  readonly fund: (told: { readonly cash: Told; readonly inKind: Told }) => string;
  readonly models: (told: {
    readonly models: Told;
    readonly areas: Told;
    readonly gardens: Told;
  }) => string;
  readonly members: (told: { readonly members: Told; readonly rate: Told }) => string;
  readonly poverty: (told: { readonly households: Told; readonly rate: Told }) => string;
};

export type ProseWords = {
  /** "trong năm 2017 và 6 tháng đầu năm 2018", "từ tháng 3/2017 đến tháng 8/2018". */
  readonly during: (period: string, sentence: string) => string;
  /** "đến hết 6 tháng đầu năm 2018": before what there is at its end. */
  readonly byEnd: (period: string, sentence: string) => string;
  /** "đến cuối kỳ", where the period has been named. */
  readonly atEnd: (sentence: string) => string;
  /** What was done: "UBND các xã đã tiếp …". The office speaks where people come to it. */
  readonly deed: (actor: Actor, unit: string, body: string, isOffice: boolean) => string;
  /** What there is at that time. */
  readonly state: (actor: Actor, unit: string, body: string) => string;
  /** "mới có 3/11 huyện, thành phố báo cáo: tổ chức …": the coverage first, where most are missing. */
  readonly only: (coverage: string, body: string, isClause: boolean) => string;
  readonly weaves: WeaveWords;
  /**
   * A sentence about any indicator from its label and measure: "có 30 mô hình xây dựng mới", "số công
   * dân được tiếp là 3.149 người".
   */
  readonly plain: (subject: Subject, count: Count, actor: Actor) => string;
  /** "tỷ lệ hộ nghèo giảm từ 19,37% (cuối năm 2009) xuống còn 4,78% (cuối năm 2018), giảm …" */
  readonly moved: (subject: Subject, from: string, to: string, move: Move) => string;
  /** "tăng 12 cuộc so với cùng kỳ, tương ứng 8,51%" */
  readonly changed: (move: Move, against: string) => string;
  /** "số đơn tiếp nhận giảm 06 đơn, tương ứng 8,11%", in a list that has said against what. */
  readonly changedOf: (subject: Subject, move: Move) => string;
  /** "So với cùng kỳ, …; …" */
  readonly changesAgainst: (against: string, changes: readonly string[]) => string;
  /** "cùng kỳ", "6 tháng cuối năm 2017"; with the day where the figure is of another. */
  readonly samePeriod: string;
  readonly earlier: (period: string) => string;
  /** "bằng 85,71% kế hoạch (35 mô hình)" */
  readonly ofTarget: (percent: string, target: string) => string;
  /** "trong đó: kinh tế 573, văn hóa - xã hội 253" */
  readonly ofWhich: (parts: readonly string[]) => string;
  /** A second way of dividing the same whole. */
  readonly andAlso: (parts: readonly string[]) => string;
  /** A sentence for the parts of what another has told: "trong 68 đơn tiếp nhận có: khiếu nại 21; …". */
  readonly divided: (subject: Subject, count: Count, parts: readonly string[]) => string;
  readonly part: (label: string, count: Count) => string;
  readonly levelPart: (level: Level) => string;
  readonly unlistedPart: string;
  readonly ownPart: (level: Level) => string;
  /** In place of many names: "chưa đầy đủ, 3/11 huyện, thành phố báo cáo đủ". */
  readonly incomplete: (coverage: string) => string;
  /** "20/21 xã", "3/11 huyện, thành phố": the types as the units' names begin, where known. */
  readonly coverage: (
    reported: string,
    expected: string,
    level: Level,
    types: readonly string[],
  ) => string;
  readonly lacking: (units: readonly string[], hasMore: boolean) => string;
  readonly lackingIn: (
    spans: readonly string[],
    units: readonly string[],
    hasMore: boolean,
  ) => string;
  /** Of the unit's own figure, which nobody else could give. */
  readonly lackingSpans: (spans: readonly string[]) => string;
  readonly everyUnit: string;
  readonly staleAll: (asOf: string) => string;
  readonly staleSome: (units: Count, asOf: string) => string;
  readonly asOf: (asOf: string) => string;
  readonly notAllocated: (unit: string, decree: string) => string;
  /** "ước" before a number. */
  readonly estimated: (number: string) => string;
  /** "97,10%", "14,59 điểm phần trăm", "210 đơn". */
  readonly percent: (number: string) => string;
  readonly points: (number: string) => string;
  readonly measured: (count: Pick<Count, 'number' | 'isOne'>, measure: string) => string;
  /** "Chưa có số liệu về: …; …." */
  readonly notFiled: (subjects: readonly string[]) => string;
  readonly notApplicable: (subjects: readonly string[]) => string;
  readonly nobodyExpected: (subjects: readonly string[]) => string;
};

/** What a sentence is about: an indicator's label and what it counts in. */
export type Subject = { readonly label: string; readonly measure: string };
