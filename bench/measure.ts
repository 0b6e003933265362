/** Runs commands as whole processes and measures each: wall time, processor time, the most memory it held. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export type Measured = {
  readonly seconds: number;
  /** User and system; null where the system does not tell. */
  readonly processor: number | null;
  readonly megabytes: number | null;
};

export type Contender = {
  readonly name: string;
  readonly command: readonly string[];
  /** Done before each run, and not measured. */
  readonly prepare?: () => void;
};

export type Row = Measured & { readonly name: string };

/** Of GNU, which tells memory and processor time of the process it runs. */
const timer = '/usr/bin/time';
const hasTimer = existsSync(timer);

export function measure({ name, command, prepare }: Contender): Measured {
  prepare?.();
  const whole = hasTimer ? [timer, '-f', '@@ %U %S %M', ...command] : command;
  const start = process.hrtime.bigint();
  const [program = '', ...args] = whole;
  const ended = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (ended.status !== 0) {
    const told = `${ended.stdout.slice(-500)}\n${ended.stderr.slice(-1500)}`;
    throw new Error(`${name}: ${command.join(' ')} ended with ${ended.status}\n${told}`);
  }
  const [, user, system, kilobytes] = /@@ (\S+) (\S+) (\d+)/.exec(ended.stderr) ?? [];
  return {
    seconds,
    processor: user === undefined ? null : Number(user) + Number(system),
    megabytes: kilobytes === undefined ? null : Number(kilobytes) / 1000,
  };
}

/** Everyone once, then everyone again, so that a busy moment hits all alike; the medians. */
export function interleaved(contenders: readonly Contender[], rounds: number): readonly Row[] {
  const runs = new Map<string, Measured[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      const measured = measure(contender);
      runs.set(contender.name, [...(runs.get(contender.name) ?? []), measured]);
      process.stderr.write(`  ${contender.name}: ${measured.seconds.toFixed(2)} s\n`);
    }
  }
  return [...runs].map(([name, all]) => ({
    name,
    seconds: median(all.map(({ seconds }) => seconds)) ?? 0,
    processor: median(all.map(({ processor }) => processor)),
    megabytes: median(all.map(({ megabytes }) => megabytes)),
  }));
}

function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? null;
}
