/**
 * What is thrown where a file can't be read on. Whoever asked for the file turns it into the problem
 * that it carries.
 */
import { type Problem, type ProblemArgs, problem } from '../../core/problem.ts';

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

/** Never leaves `ingest`: parsers call back from deep inside, and only a throw stops them. */
export class UnreadableFile extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(fault.code, cause === undefined ? undefined : { cause });
    this.fault = fault;
  }
}

/** The problem that it carries; anything else that was thrown is a bug of ours and goes on. */
export function faultOf(error: unknown, file: string): Problem {
  if (!(error instanceof UnreadableFile)) throw error;
  const { code, args } = error.fault;
  return problem(code, 'error', { file, sheet: null, cell: null }, args);
}

export function damaged(detail: string, cause?: unknown): UnreadableFile {
  return new UnreadableFile({ code: 'damaged-file', args: { detail } }, cause);
}

/** Of a limit that was reached, says where; an outer place goes before an inner one. */
export function reachedAt(place: string, error: unknown): unknown {
  if (!(error instanceof UnreadableFile) || error.fault.code !== 'file-too-large') return error;
  const { limit, reached: inner } = error.fault.args;
  const reached = inner === undefined ? place : `${place}!${inner}`;
  return new UnreadableFile({ code: 'file-too-large', args: { limit, reached } }, error);
}

/** @param limit which limit and its value, `rows 200000` */
export function tooLarge(limit: string): UnreadableFile {
  return new UnreadableFile({ code: 'file-too-large', args: { limit } });
}
