/** `danvan merge`: packs of the offices below into the database, each whole or not at all. */

import { loadOffice } from '../../app/office.ts';
import { openDatabase } from '../../app/open-database.ts';
import { mergePack } from '../../app/unit-packs/merge-pack.ts';
import { mostPackBytes, readPack } from '../../app/unit-packs/read-pack.ts';
import type { PackFault, UnitPack } from '../../app/unit-packs/unit-pack.ts';
import type { Store } from '../../core/store.ts';
import { keepingWords } from '../../messages/keeping.ts';
import { screenWords } from '../../messages/screen.ts';
import { type CommandContext, type CommandModule, sayJson, tell } from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { isSet } from '../flags.ts';
import { type Gathered, gatherFiles } from '../gather-files.ts';
import { jsonMerge } from '../json-merge.ts';
import { lacksPaths, tellMissing } from '../missing-paths.ts';
import { databasePath, patienceOf } from '../office-session.ts';
import { type MergedFile, tellMerge } from '../tell-merge.ts';

type Opened = { readonly file: string; readonly pack: UnitPack };

export const run: CommandModule['run'] = async (args, flags, context) => {
  const { host, lexicon } = context;
  const gathered = await gatherFiles(host, args, screenWords(lexicon.lang).standardInput);
  const isTrial = isSet(flags, 'dryRun');
  const opened: Opened[] = [];
  const results: MergedFile[] = [];
  for (const { path, read } of gathered.files) {
    const bytes = await read(mostPackBytes);
    if (bytes === null) continue;
    const found = readPack(bytes, () => host.now());
    if (found.kind === 'pack') opened.push({ file: path, pack: found.pack });
    else results.push(await told(refusedFile(path, found.fault), isTrial, context));
  }
  await tellMissing(gathered, context);
  if (gathered.files.length === 0 && !lacksPaths(gathered)) {
    await tell(context, keepingWords(lexicon.lang).merge.noFiles);
  }
  if (opened.length > 0) results.push(...(await mergeAll(opened, isTrial, context)));
  if (context.isJson) await sayJson(context, jsonMerge(results, lexicon));
  return exitCodeOf(gathered, results);
};

/** Older packs first, so that of two of one unit the newer stays. */
async function mergeAll(
  packs: readonly Opened[],
  isTrial: boolean,
  context: CommandContext,
): Promise<readonly MergedFile[]> {
  const mode = isTrial ? 'scratch' : 'create';
  const store = await openDatabase(databasePath(context), mode, patienceOf(context));
  try {
    const sorted = [...packs].sort(({ pack: { manifest: a } }, { pack: { manifest: b } }) =>
      a.madeAt === b.madeAt ? a.number - b.number : a.madeAt < b.madeAt ? -1 : 1,
    );
    const results: MergedFile[] = [];
    for (const one of sorted) {
      const merged = await mergeOne(store, one, context);
      results.push(await told(isTrial ? withoutBatch(merged) : merged, isTrial, context));
    }
    return results;
  } finally {
    await store.close();
  }
}

async function mergeOne(
  store: Store,
  { file, pack }: Opened,
  context: CommandContext,
): Promise<MergedFile> {
  const outcome = await mergePack(store, pack, file, context.at);
  const office = await loadOffice(store);
  return { file, pack, result: { kind: 'tried', outcome, office } };
}

/** What a trial stored is gone: there is nothing to undo. */
function withoutBatch(merged: MergedFile): MergedFile {
  const { result } = merged;
  if (result.kind === 'unread' || result.outcome.kind === 'refused') return merged;
  return { ...merged, result: { ...result, outcome: { ...result.outcome, batch: null } } };
}

function refusedFile(file: string, fault: PackFault): MergedFile {
  return { file, pack: null, result: { kind: 'unread', fault } };
}

async function told(
  merged: MergedFile,
  isTrial: boolean,
  context: CommandContext,
): Promise<MergedFile> {
  if (!context.isJson) await tellMerge(merged, isTrial, context);
  return merged;
}

function exitCodeOf(gathered: Gathered, results: readonly MergedFile[]): ExitCode {
  if (lacksPaths(gathered)) return exitCodes.environment;
  const isRefused = ({ result }: MergedFile) =>
    result.kind === 'unread' || result.outcome.kind === 'refused';
  return results.some(isRefused) ? exitCodes.dataProblems : exitCodes.done;
}
