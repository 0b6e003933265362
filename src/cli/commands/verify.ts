/** `danvan verify`: the whole check, and what is lost where something is wrong. */
import { openDatabase } from '../../app/open-database.ts';
import { type Verified, type VerifyFinding, verifyStore } from '../../app/verify-store.ts';
import { keepingWords } from '../../messages/keeping.ts';
import {
  type CommandContext,
  type CommandModule,
  say,
  sayJson,
  tell,
  tellNext,
} from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { isSet } from '../flags.ts';
import { databasePath } from '../office-session.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const mayRebuild = isSet(flags, 'rebuildSums');
  const store = await openDatabase(databasePath(context), mayRebuild ? 'write' : 'read');
  try {
    const found = await verifyStore(store);
    const rebuilds = mayRebuild && onlySumsDiffer(found);
    if (rebuilds) {
      await store.rebuildSums();
      await tell(context, keepingWords(context.lexicon.lang).verify.rebuilt);
    }
    const verified = rebuilds ? await verifyStore(store) : found;
    const isSound = verified.findings.length === 0;
    if (context.isJson) await sayJson(context, jsonOf(verified, context));
    else if (isSound) await tellSound(verified, context);
    else await tellFindings(verified, store.location, context);
    return isSound ? exitCodes.done : exitCodes.dataProblems;
  } finally {
    await store.close();
  }
};

async function tellSound({ counts }: Verified, context: CommandContext): Promise<void> {
  const words = keepingWords(context.lexicon.lang).verify;
  if (counts === null) return;
  await say(context, words.sound(counts));
  const unsealed = counts.events - counts.sealed;
  if (unsealed > 0) await tell(context, words.unsealed(unsealed));
}

async function tellFindings(
  verified: Verified,
  location: string,
  context: CommandContext,
): Promise<void> {
  const words = keepingWords(context.lexicon.lang).verify;
  const lines = verified.findings.map((one) => `  ${sentence(one, verified, context)}`);
  await say(context, `${words.heading(location, verified.findings.length)}\n${lines.join('\n')}`);
  const { path, isNamed } = context.database;
  const advice = onlySumsDiffer(verified)
    ? [words.rebuildAdvice(isNamed ? path : null)]
    : words.advice;
  for (const step of advice) await tellNext(context, step);
}

/** They follow from the figures in force, which are sound: working them out again mends all. */
function onlySumsDiffer({ findings }: Verified): boolean {
  return findings.length > 0 && findings.every(({ kind }) => kind === 'sums-differ');
}

function sentence(
  finding: VerifyFinding,
  { unitName }: Pick<Verified, 'unitName'>,
  { lexicon }: CommandContext,
): string {
  const words = keepingWords(lexicon.lang).verify;
  switch (finding.kind) {
    case 'damaged-pages':
      return words.damagedPages(finding.details);
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

function jsonOf(verified: Verified, context: CommandContext): object {
  const { findings, counts } = verified;
  return {
    schemaVersion: 1,
    status: findings.length === 0 ? 'sound' : 'damaged',
    counts,
    findings: findings.map((one) => ({ ...one, message: sentence(one, verified, context) })),
  };
}
