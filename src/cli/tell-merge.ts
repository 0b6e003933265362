/** What came of merging a pack, as people read it. */
import type { Office } from '../app/office.ts';
import type { MatchFault } from '../app/unit-packs/match-units.ts';
import type { MergeOutcome, MergeRefusal } from '../app/unit-packs/merge-pack.ts';
import type { OwnCorrection } from '../app/unit-packs/plan-merge.ts';
import { type PackFault, packParts, type UnitPack } from '../app/unit-packs/unit-pack.ts';
import type { FactConflict } from '../core/store.ts';
import { stateOn } from '../core/unit.ts';
import { keepingWords } from '../messages/keeping.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { refusedPackWords } from '../messages/refused-pack.ts';
import { changeLines, factText, shownReading } from './changes.ts';
import { type CommandContext, say, tell, tellNext } from './command-context.ts';
import { localTime } from './local-time.ts';
import { unitName } from './lookup.ts';
import { shortSeal } from './short-seal.ts';
import { problemLines } from './show-problems.ts';

export type MergedFile = {
  readonly file: string;
  readonly pack: UnitPack | null;
  readonly result:
    | { readonly kind: 'unread'; readonly fault: PackFault }
    /** `office` as it is afterwards. */
    | { readonly kind: 'tried'; readonly outcome: MergeOutcome; readonly office: Office };
};

/** More disagreements are counted, unless `--verbose`. */
const shownAtMost = 20;

/** @param isTrial where nothing was kept */
export async function tellMerge(
  merged: MergedFile,
  isTrial: boolean,
  context: CommandContext,
): Promise<void> {
  const { file, pack, result } = merged;
  const { host, lexicon } = context;
  const words = keepingWords(lexicon.lang).merge;
  const reason = refusalText(merged, lexicon);
  if (reason !== null) {
    await host.stderr.write(`${words.refused(file, reason)}\n`);
    if (result.kind === 'tried' && result.outcome.kind === 'refused') {
      const { refusal } = result.outcome;
      const problems = 'problems' in refusal ? refusal.problems : [];
      const lines = problemLines(problems, result.office, context);
      if (lines.length > 0) await host.stderr.write(`${lines.join('\n')}\n`);
    }
    return;
  }
  if (result.kind === 'unread' || result.outcome.kind === 'refused' || pack === null) return;
  const { outcome, office } = result;
  const lines = changeLines(outcome.changes, office, context);
  if (lines.length > 0) await tell(context, `${lines.join('\n')}\n`);
  const name = unitName(office, outcome.unit, null);
  if (outcome.kind === 'unchanged') await say(context, words.unchanged(file, name));
  else {
    const corrected = outcome.changes.filter(({ before }) => before !== null).length;
    const counts = { files: outcome.files, added: outcome.added, corrected };
    const sentence = isTrial ? words.wouldMerge : words.merged;
    await say(context, sentence(file, name, counts));
  }
  const { madeAt, period, without } = pack.manifest;
  await tell(context, `  ${words.madeAt(localTime(madeAt), shortSeal(pack.seal))}`);
  if (period !== null || without.length > 0) {
    const groups = without.map((code) => groupLabel(office, code, lexicon));
    await tell(context, `  ${words.onlyPart(period, groups)}`);
  }
  const units = outcome.newUnits.map((unit) => stateOn(unit, null).name);
  if (units.length > 0) {
    const { dryRunNewUnits, newUnits } = lexicon.commands.import;
    await tell(context, `  ${isTrial ? dryRunNewUnits(units) : newUnits(units)}`);
  }
  await tellConflicts(outcome, office, context);
  if (outcome.batch !== null) {
    await tellNext(context, lexicon.commands.next.undo(`b${outcome.batch}`));
  }
}

function groupLabel({ catalogue }: Office, code: string, { lang }: Lexicon): string {
  return catalogue.groups.find((group) => group.code === code)?.label[lang] ?? code;
}

type Merged = Exclude<MergeOutcome, { readonly kind: 'refused' }>;

async function tellConflicts(
  outcome: Merged,
  office: Office,
  context: CommandContext,
): Promise<void> {
  const words = keepingWords(context.lexicon.lang).merge;
  const lines = conflictTexts(outcome, office, context.lexicon);
  if (lines.length === 0) return;
  const shown = context.isVerbose ? lines : lines.slice(0, shownAtMost);
  const more = lines.length - shown.length;
  const all = [...shown, ...(more > 0 ? [words.more(more)] : [])];
  await tell(context, `  ${words.conflicts(lines.length)}`);
  await tell(context, all.map((line) => `    ${line}`).join('\n'));
}

/** Every disagreement between the pack and what is here, a sentence each. */
export function conflictTexts(
  { conflicts, overridden, kept, disputed }: Merged,
  office: Office,
  lexicon: Lexicon,
): readonly string[] {
  const words = keepingWords(lexicon.lang).merge;
  const what = (subject: OwnCorrection['fact'] | FactConflict) =>
    factText(subject, office, lexicon);
  const firstHand = conflicts.filter(({ quoted }) => !quoted);
  return [
    ...overridden.map(({ fact, theirs, ours, file }) =>
      words.overridden(what(fact), theirs, ours, file),
    ),
    ...kept.map(({ fact, ours, file }) => words.kept(what(fact), ours, file)),
    ...firstHand.map((conflict) => {
      const stated = shownReading(conflict.stated, lexicon);
      const held = shownReading(conflict.held, lexicon);
      return words.conflict(what(conflict), stated, held, conflict.heldFile);
    }),
    ...disputed.map(words.disputed),
  ];
}

/** Why the pack did not go in; null where it did. */
export function refusalText({ result }: MergedFile, lexicon: Lexicon): string | null {
  if (result.kind === 'unread') return faultText(result.fault, lexicon);
  const { outcome } = result;
  return outcome.kind === 'refused' ? refusedText(outcome.refusal, lexicon) : null;
}

function faultText(fault: PackFault, { lang }: Lexicon): string {
  const words = keepingWords(lang).merge.faults;
  switch (fault.kind) {
    case 'not-a-pack':
      return words.notAPack;
    case 'damaged':
      return words.damaged(partName(fault.part));
    case 'tampered':
      return words.tampered(fault.part);
    case 'newer-version':
      return words.newerVersion;
    case 'too-large':
      return words.tooLarge;
    case 'long-number':
      return refusedPackWords(lang).longNumber(fault.digits, fault.seen, fault.cell);
  }
}

/** Null for what only its makers understand: the name of a field, or the JSON parser's English. */
function partName(text: string): string | null {
  return Object.values<string>(packParts).includes(text) ? text : null;
}

function refusedText(refusal: MergeRefusal, lexicon: Lexicon): string {
  const words = keepingWords(lexicon.lang).merge.faults;
  const why = refusedPackWords(lexicon.lang);
  switch (refusal.kind) {
    case 'calendar':
      return words.calendar(refusal.theirs, refusal.ours);
    case 'units':
      return refusal.faults.map((fault) => matchText(fault, lexicon)).join('\n  ');
    case 'indicators':
      return words.indicators(refusal.codes);
    case 'older':
      return words.older(refusal.file, localTime(refusal.madeAt));
    case 'facts':
      return words.facts(refusal.problems.length);
    case 'register':
      return why.register(refusal.faults);
    case 'foreign-units':
      return why.foreignUnits(refusal.unit, refusal.others);
    case 'foreign-filers':
      return why.foreignFilers(refusal.filers);
    case 'numbers':
      return why.numbers(refusal.problems.length);
  }
}

function matchText(fault: MatchFault, { lang }: Lexicon): string {
  const words = keepingWords(lang).merge.faults;
  switch (fault.kind) {
    case 'other-name':
      return words.otherName(fault.code, fault.theirs, fault.ours);
    case 'ambiguous':
      return words.ambiguousUnit(fault.unit, fault.candidates);
    case 'twice':
      return words.unitTwice(fault.unit);
  }
}
