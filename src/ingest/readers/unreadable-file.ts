/**
 * What a reader throws where a file can't be read on; `readWorkbook` turns it into the problem it
 * carries.
 */
import type { ProblemArgs } from '../../core/problem.ts';

type FileFault =
  | 'empty-file'
  | 'not-a-spreadsheet'
  | 'unsupported-format'
  | 'encrypted-file'
  | 'damaged-file'
  | 'file-too-large'
  | 'unreadable-text';

type Fault = {
  [Code in FileFault]: { readonly code: Code; readonly args: ProblemArgs[Code] };
}[FileFault];

/** Never leaves this folder: parsers call back from deep inside, and only a throw stops them. */
export class UnreadableFile extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(fault.code, cause === undefined ? undefined : { cause });
    this.fault = fault;
  }
}

export function damaged(detail: string, cause?: unknown): UnreadableFile {
  return new UnreadableFile({ code: 'damaged-file', args: { detail } }, cause);
}

/** @param limit which limit and its value, `rows 200000` */
export function tooLarge(limit: string): UnreadableFile {
  return new UnreadableFile({ code: 'file-too-large', args: { limit } });
}
