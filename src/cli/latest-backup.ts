/** The newest copy that `danvan backup` wrote beside a database, for whoever needs one now. */
import { basename, dirname, join, parse } from 'node:path';
import { keepingWords } from '../messages/keeping.ts';
import { langs } from '../messages/lang.ts';
import type { Host } from './host.ts';

/** What a pattern would take for something else than itself. */
const notPlain = /[*?[\]{}()!]/;

/** By the day in its name; null where there is none, or it was given another name or place. */
export async function latestBackup(host: Host, database: string): Promise<string | null> {
  if (notPlain.test(database)) return null;
  const { name, ext } = parse(basename(database));
  const marks = langs.map((lang) => keepingWords(lang).backup.fileMark).join(',');
  const pattern = join(dirname(database), `${name}.{${marks}}-????-??-??*${ext}`);
  const copies = (await host.expand(pattern)).map((path) => basename(path));
  const [latest] = copies.sort((a, b) => byAge(orderOf(b), orderOf(a)));
  return latest === undefined ? null : join(dirname(database), latest);
}

/** "2018-06-20" and the number of the copy on that day. */
function orderOf(copy: string): readonly [string, number] {
  const [, day = '', number = '1'] = /-(\d{4}-\d{2}-\d{2})(?:-(\d+))?\.[^.]*$/.exec(copy) ?? [];
  return [day, Number(number)];
}

function byAge(a: readonly [string, number], b: readonly [string, number]): number {
  return a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1;
}
