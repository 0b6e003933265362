/**
 * The words for what the program's own terms are called. Shape only; the words are in vi/ and en/.
 */

import type { Scope } from '../core/fact.ts';
import type { Basis, ChangeReason, FigureStatus } from '../core/figures/figure.ts';
import type { IndicatorKind } from '../core/indicator.ts';
import type { Severity } from '../core/problem.ts';
import type { EventRecord } from '../core/store.ts';
import type { Level } from '../core/unit.ts';

/** What became of one file of a run: of an import, or of a check (`ok`). */
export type FileStatus = 'imported' | 'unchanged' | 'replaced' | 'rejected' | 'ok';

/** Part of a unit that figures are of: itself, all below it, or both. */
export type FigureScope = Scope | 'below';

export type Words = {
  /** lỗi, lưu ý, thông tin */
  readonly severity: { readonly [S in Severity]: string };
  /** đầy đủ, chưa đầy đủ, số kỳ trước … */
  readonly status: { readonly [S in FigureStatus]: string };
  readonly kind: { readonly [K in IndicatorKind]: string };
  /** The level as an adjective: "cấp xã". */
  readonly level: { readonly [L in Level]: string };
  /** The level as what is counted: "21 xã", "21 communes". */
  readonly counted: (count: number, level: Level) => string;
  /** riêng cấp huyện, toàn huyện, các đơn vị bên dưới; by the level of the unit asked for. */
  readonly scope: (scope: FigureScope, level: Level) => string;
  readonly basis: { readonly [B in Basis]: string };
  readonly changeReason: { readonly [R in ChangeReason]: string };
  readonly fileStatus: { readonly [S in FileStatus]: string };
  readonly eventKind: { readonly [K in EventRecord['kind']]: string };
  readonly eventState: { readonly [S in EventRecord['state']]: string };
  /**
   * A measure as people of this language read it: "đơn" is "petitions"; unknown ones stay as they
   * are.
   */
  readonly measure: (measure: string) => string;
  /** ước */
  readonly estimate: string;
  readonly yes: string;
  readonly no: string;
  /** Items in a row: "Kỳ Bắc, Kỳ Phú". */
  readonly list: (items: readonly string[]) => string;
  /** Items of which one is to be taken: "A, B hoặc C". */
  readonly anyOf: (items: readonly string[]) => string;
};
