/** What an import did, told on stderr: problems with their cells, changes, counts, new units. */
import type { ImportOutcome } from '../app/import-files.ts';
import { type Register, stateOn } from '../core/unit.ts';
import { changeLines } from './changes.ts';
import { type CommandContext, tell } from './command-context.ts';
import type { Gathered } from './gather-files.ts';
import { lacksPaths, tellMissing } from './missing-paths.ts';
import type { OfficeSession } from './office-session.ts';
import { problemLines } from './show-problems.ts';

/** What came of each file, and of all; true where something was read. */
export async function tellImport(
  outcome: ImportOutcome,
  gathered: Gathered,
  run: OfficeSession & {
    readonly known: Register;
    readonly dryRun: boolean;
    /** The flags as typed, for commands that problems offer. */
    readonly typed: readonly string[];
  },
  context: CommandContext,
): Promise<boolean> {
  const { host, lexicon } = context;
  const words = lexicon.commands.import;
  const { office } = run;
  const aside = [...gathered.problems, ...outcome.skipped];
  const problems = [...outcome.files.flatMap((file) => file.problems), ...aside];
  const lines = problemLines(problems, { ...office, typed: run.typed }, context);
  // Faults are told even with --quiet: they are why the exit code is not 0.
  if (lines.length > 0 && (!context.isQuiet || outcome.counts.rejected > 0)) {
    await host.stderr.write(`${lines.join('\n')}\n\n`);
  }
  await tellMissing(gathered, context);
  if (outcome.files.length === 0) {
    if (!lacksPaths(gathered)) await tell(context, words.noFiles);
    return false;
  }
  const changes = changeLines(
    outcome.files.flatMap((file) => file.changes),
    office,
    context,
  );
  if (changes.length > 0) await tell(context, `${changes.join('\n')}\n`);
  const counts = {
    taken: outcome.counts.imported + outcome.counts.replaced,
    unchanged: outcome.counts.unchanged,
    rejected: outcome.counts.rejected,
    added: outcome.files.reduce((sum, { added }) => sum + added, 0),
    corrected: outcome.files.reduce(
      (sum, file) => sum + file.changes.filter(({ before }) => before !== null).length,
      0,
    ),
  };
  await tell(context, run.dryRun ? words.dryRunSummary(counts) : words.summary(counts));
  await tellNewUnits(outcome, run, context);
  return true;
}

async function tellNewUnits(
  { register }: ImportOutcome,
  { known: before, dryRun }: { readonly known: Register; readonly dryRun: boolean },
  context: CommandContext,
): Promise<void> {
  const known = new Set(before.units.map(({ id }) => id));
  const added = register.units.filter(({ id }) => !known.has(id));
  if (added.length === 0) return;
  const names = added.map((unit) => stateOn(unit, null).name);
  const words = context.lexicon.commands.import;
  await tell(context, dryRun ? words.dryRunNewUnits(names) : words.newUnits(names));
}
