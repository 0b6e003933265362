/** What is killed again and again, and what is looked at after each kill. Types only. */
import type { Fault } from './inspect.ts';

export type Scenario = {
  readonly name: string;
  /** Where the command runs. */
  readonly folder: string;
  /** A file whose change tells that the command has begun to write. */
  readonly marker: RegExp;
  /** Makes ready for one run and gives its arguments. */
  readonly next: () => Promise<readonly string[]>;
  readonly inspect: () => Promise<readonly Fault[]>;
  /** After the last kill: the command runs to its end and all is as if nothing had happened. */
  readonly finish: () => Promise<readonly Fault[]>;
};
