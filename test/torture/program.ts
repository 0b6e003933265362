/** danvan as processes of their own, to be run to the end or killed at a moment. */
import { spawn } from 'node:child_process';
import { statSync, watch } from 'node:fs';
import { join } from 'node:path';

export type Ended = {
  readonly exit: number | null;
  readonly wasKilled: boolean;
  readonly stdout: string;
  readonly stderr: string;
};

/** When to kill: so long after the start, or after such a file in the folder has begun to be written. */
export type Moment =
  | { readonly kind: 'after-start'; readonly milliseconds: number }
  | { readonly kind: 'after-change'; readonly name: RegExp; readonly milliseconds: number };

export type Runner = {
  readonly run: (folder: string, args: readonly string[], moment?: Moment) => Promise<Ended>;
  /** Under a shell that first does this, such as setting a limit. */
  readonly runAfter: (shell: string, folder: string, args: readonly string[]) => Promise<Ended>;
};

/** @param program the path of bin/danvan.js */
export function runnerOf(program: string): Runner {
  const commandLine = [process.execPath, program];
  return {
    run: (folder, args, moment) => ended(folder, [...commandLine, ...args], moment),
    runAfter: (shell, folder, args) =>
      ended(folder, ['/bin/sh', '-c', `${shell}; exec "$@"`, 'sh', ...commandLine, ...args]),
  };
}

function ended(folder: string, [file = '', ...args]: readonly string[], moment?: Moment) {
  return new Promise<Ended>((resolve, reject) => {
    const watching = new AbortController();
    let timer: NodeJS.Timeout | null = null;
    const child = spawn(file, args, {
      cwd: folder,
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'], DANVAN_TODAY: '2018-06-20' },
    });
    const killLater = (milliseconds: number) => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
    };
    if (moment?.kind === 'after-start') killLater(moment.milliseconds);
    if (moment?.kind === 'after-change') {
      const { name, milliseconds } = moment;
      watch(folder, { recursive: true, signal: watching.signal }, (_, changed) => {
        if (changed === null || !name.test(changed)) return;
        if (holdsSomething(join(folder, changed))) killLater(milliseconds);
      });
    }
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output.stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      output.stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (exit, signal) => {
      watching.abort();
      if (timer) clearTimeout(timer);
      resolve({ ...output, exit, wasKilled: signal === 'SIGKILL' });
    });
  });
}

/** SQLite opens its log long before it writes to it. */
export function holdsSomething(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
