/** Whether to colour an output, and the few styles that screens use. */
import { Chalk, type ChalkInstance } from 'chalk';

/** FORCE_COLOR beats NO_COLOR, which beats what the terminal can do; `--no-color` is settled in main. */
export function colourWanted(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return isTerminal && env['TERM'] !== 'dumb';
}

export type Paint = (text: string) => string;

export type Palette = {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly good: Paint;
  readonly command: Paint;
};

export function palette(hasColour: boolean): Palette {
  const chalk: ChalkInstance = new Chalk({ level: hasColour ? 1 : 0 });
  return {
    strong: chalk.bold,
    faint: chalk.dim,
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
    good: chalk.green,
    command: chalk.cyan,
  };
}
