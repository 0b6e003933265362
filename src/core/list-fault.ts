/** What can be wrong with a row of an office's own lists: the register, the catalogue, successions. */

export type RegisterFault =
  | 'no-name'
  | 'bad-level'
  | 'unknown-parent'
  | 'ambiguous-parent'
  | 'bad-date'
  | 'ends-before-start'
  | 'repeated-code'
  | 'bad-reports-for'
  | 'parent-cycle'
  | 'level-not-below-parent';

export type CatalogueFault =
  | 'bad-code'
  | 'repeated-code'
  | 'no-label'
  | 'bad-kind'
  | 'bad-over-units'
  | 'bad-part'
  | 'unknown-group'
  | 'unknown-breakdown'
  | 'bad-definition'
  | 'unknown-part'
  | 'bad-frequency'
  | 'bad-filed-by'
  | 'bad-maximum';

export type SuccessionFault =
  | 'bad-date'
  | 'bad-kind'
  | 'no-from'
  | 'no-to'
  | 'abolish-to'
  | 'one-unit'
  | 'unknown-unit'
  | 'ambiguous-unit'
  | 'ended-unit'
  | 'repeated-row'
  | 'contradiction'
  | 'split-into-one'
  | 'unplaced-child'
  | 'cycle'
  | 'level-not-below-parent'
  | 'code-in-use'
  | 'later-change'
  | 'across-provinces';
