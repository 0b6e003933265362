/** `danvan backup`: a checked copy of the database, made while others work. */
import { basename, dirname, join, parse, resolve } from 'node:path';
import { openDatabase } from '../../app/open-database.ts';
import { decimal } from '../../core/decimal.ts';
import { keepingWords } from '../../messages/keeping.ts';
import { formatDecimal } from '../../messages/number-format.ts';
import { type CommandContext, type CommandModule, say, sayJson } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { databasePath } from '../office-session.ts';

export const run: CommandModule['run'] = async ([named], _flags, context) => {
  const { host, lexicon } = context;
  const store = await openDatabase(databasePath(context), 'read');
  try {
    const file = await freeName(named, context);
    const path = resolve(host.cwd, file);
    await host.removeAbandoned(dirname(path));
    const bytes = await store.copyTo(path);
    if (context.isJson) await sayJson(context, { schemaVersion: 1, file, bytes });
    else {
      const megabytes = formatDecimal(tenths(bytes), lexicon.lang);
      await say(context, keepingWords(lexicon.lang).backup.written(file, megabytes));
    }
    return exitCodes.done;
  } finally {
    await store.close();
  }
};

/** As it was named; in a folder, or beside the database, a name with the day that no file has yet. */
async function freeName(named: string | undefined, context: CommandContext): Promise<string> {
  const { host, database, today, lexicon } = context;
  const isFolder =
    named !== undefined && (await host.kindOf(resolve(host.cwd, named))) === 'folder';
  if (named !== undefined && !isFolder) return named;
  const { name, ext } = parse(basename(database.path));
  const folder = named ?? dirname(database.path);
  const mark = keepingWords(lexicon.lang).backup.fileMark;
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : `-${count}`;
    const file = join(folder, `${name}.${mark}-${today}${end}${ext}`);
    if ((await host.kindOf(resolve(host.cwd, file))) === null) return file;
  }
}

/** Megabytes to one decimal, a tenth at least. */
function tenths(bytes: number) {
  return decimal(Math.max(1, Math.round((bytes * 10) / (1024 * 1024))), 1);
}
