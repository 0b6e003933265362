/** `danvan verify`: the whole check, and what is lost where something is wrong. */
import { openDatabase } from '../../app/open-database.ts';
import {
  unreadable,
  type Verified,
  type VerifyFinding,
  verifyStore,
} from '../../app/verify-store.ts';
import { HostError } from '../../core/host-error.ts';
import type { Store } from '../../core/store.ts';
import { keepingWords } from '../../messages/keeping.ts';
import {
  type CommandContext,
  type CommandModule,
  say,
  sayJson,
  tell,
  tellNext,
} from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { isSet } from '../flags.ts';
import { latestBackup } from '../latest-backup.ts';
import { databasePath } from '../office-session.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const mayRebuild = isSet(flags, 'rebuildSums');
  const path = databasePath(context);
  let store: Store;
  try {
    store = await openDatabase(path, mayRebuild ? 'write' : 'read');
  } catch (error) {
    if (!(error instanceof HostError) || error.reason !== 'damaged-database') throw error;
    return tellVerified(unreadable(error), path, context);
  }
  try {
    const found = await verifyStore(store);
    const rebuilds = mayRebuild && onlySumsDiffer(found);
    if (rebuilds) {
      await store.rebuildSums();
      await tell(context, keepingWords(context.lexicon.lang).verify.rebuilt);
    }
    const verified = rebuilds ? await verifyStore(store) : found;
    return await tellVerified(verified, path, context);
  } finally {
    await store.close();
  }
};

async function tellVerified(
  verified: Verified,
  path: string,
  context: CommandContext,
): Promise<ExitCode> {
  const isSound = verified.findings.length === 0;
  const backup = isSound ? null : await latestBackup(context.host, path);
  if (context.isJson) await sayJson(context, jsonOf(verified, backup, context));
  else if (isSound) await tellSound(verified, context);
  else await tellFindings(verified, { path, backup }, context);
  return isSound ? exitCodes.done : exitCodes.dataProblems;
}

async function tellSound({ counts }: Verified, context: CommandContext): Promise<void> {
  const words = keepingWords(context.lexicon.lang).verify;
  if (counts === null) return;
  await say(context, words.sound(counts));
  const unsealed = counts.events - counts.sealed;
  if (unsealed > 0) await tell(context, words.unsealed(unsealed));
}

async function tellFindings(
  verified: Verified,
  { path, backup }: { readonly path: string; readonly backup: string | null },
  context: CommandContext,
): Promise<void> {
  const words = keepingWords(context.lexicon.lang).verify;
  const lines = verified.findings.flatMap((one) => [
    `  ${sentence(one, verified, context)}`,
    ...(context.isVerbose ? detailsOf(one).map((line) => `    ${line}`) : []),
  ]);
  await say(context, `${words.heading(path, verified.findings.length)}\n${lines.join('\n')}`);
  const { database } = context;
  const advice = onlySumsDiffer(verified)
    ? [words.rebuildAdvice(database.isNamed ? database.path : null)]
    : words.advice(
        backup,
        verified.findings.some(({ kind }) => kind === 'unreadable'),
      );
  for (const step of advice) await tellNext(context, step);
}

/** They follow from the figures in force, which are sound: working them out again mends all. */
function onlySumsDiffer({ findings }: Verified): boolean {
  return findings.length > 0 && findings.every(({ kind }) => kind === 'sums-differ');
}

/** What SQLite says, in its own English: for whoever looks after the computer. */
function detailsOf(finding: VerifyFinding): readonly string[] {
  return 'details' in finding ? finding.details : [];
}

function sentence(
  finding: VerifyFinding,
  { unitName }: Pick<Verified, 'unitName'>,
  { lexicon }: CommandContext,
): string {
  const words = keepingWords(lexicon.lang).verify;
  switch (finding.kind) {
    case 'unreadable':
      return words.unreadable;
    case 'damaged-pages':
      return words.damagedPages(finding.details.length);
    case 'changed-schema':
      return words.changedSchema(finding);
    case 'unreadable-table':
      return words.unreadableTable(finding);
    case 'lost-events':
      return words.lostEvents(finding.events);
    case 'dangling':
      return words.dangling(finding);
    case 'impossible-rows':
      return words.impossibleRows(finding);
    case 'broken-seal':
      return words.brokenSeal(finding.event);
    case 'changed-names':
      return words.changedNames(finding.events);
    case 'missing-events':
      return words.missingEvents(finding.ids);
    case 'effective-differs':
      return words.effectiveDiffers(unitName(finding.unit), finding.lacking, finding.extra);
    case 'sums-differ':
      return words.sumsDiffer(finding);
    case 'register':
      return words.register(unitName(finding.unit), finding.fault);
  }
}

function jsonOf(verified: Verified, backup: string | null, context: CommandContext): object {
  const { findings, counts } = verified;
  return {
    schemaVersion: 1,
    status: findings.length === 0 ? 'sound' : 'damaged',
    counts,
    ...(findings.length === 0 ? {} : { latestBackup: backup }),
    findings: findings.map((one) => ({ ...one, message: sentence(one, verified, context) })),
  };
}
