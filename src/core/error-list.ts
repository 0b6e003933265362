/** The sheet of faults that danvan puts into a copy sent back, and how it knows that sheet again. */

/** Stands in the sheet's first cell, in a hidden column: it outlives other names, formats and programs. */
export const errorListMark = 'danvan:error-list';
