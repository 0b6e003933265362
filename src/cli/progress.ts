/** A bar on stderr for long work: on a terminal only, and only once it has lasted a second. */
import type { CommandContext } from './command-context.ts';

const patienceMilliseconds = 1000;

export type Progress = {
  readonly report: (done: number, total: number) => void;
  readonly stop: () => void;
};

export async function startProgress(
  label: (total: number) => string,
  context: CommandContext,
): Promise<Progress> {
  const { host, lexicon, isQuiet, isJson } = context;
  if (!host.stderr.isTerminal || isQuiet || isJson || host.env['CI']) {
    return { report: () => {}, stop: () => {} };
  }
  const { SingleBar } = (await import('cli-progress')).default;
  const { timeLeft } = lexicon.commands.import;
  const started = host.now();
  let bar: InstanceType<typeof SingleBar> | null = null;
  return {
    report: (done, total) => {
      if (bar === null && host.now() - started >= patienceMilliseconds) {
        bar = new SingleBar({
          format: `${label(total)} {bar} {value}/{total}, ${timeLeft('{eta_formatted}')}`,
          barCompleteChar: '█',
          barIncompleteChar: '░',
          clearOnComplete: true,
          hideCursor: true,
        });
        bar.start(total, done);
      } else bar?.update(done);
    },
    stop: () => bar?.stop(),
  };
}
