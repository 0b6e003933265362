/** `danvan undo`: takes back the last batch, a file or a batch; asks first. */
import { foldWithoutAccents } from '../../core/names/fold.ts';
import type { EventRecord } from '../../core/store.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import { screenWords } from '../../messages/screen.ts';
import { changeLines, jsonEvent } from '../changes.ts';
import { type CommandContext, type CommandModule, say, sayJson, tell } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { isSet } from '../flags.ts';
import { withOffice } from '../office-session.ts';
import { UsageError } from '../usage-error.ts';

type Target = { readonly kind: 'last' } | { readonly kind: 'event' | 'batch'; readonly id: number };

export const run: CommandModule['run'] = async (args, flags, context) => {
  const { lexicon } = context;
  const words = lexicon.commands.history;
  const target = parseTarget(args[0], lexicon);
  return withOffice(context, 'write', async ({ store, office }) => {
    const named = chooseEvents(await store.events(), target, lexicon);
    if (named === null || named.files === 0) {
      if (context.isJson) await sayJson(context, { schemaVersion: 1, event: null });
      else
        await say(context, named === null ? words.nothingToUndo : words.alreadyUndone(named.what));
      return exitCodes.done;
    }
    if (
      !isSet(flags, 'yes') &&
      !(await agrees(words.undoQuestion(named.what, named.files), context))
    ) {
      await tell(context, words.cancelled);
      return exitCodes.done;
    }
    const event = await store.undo(named.target, context.at);
    if (event === null) {
      await say(context, words.nothingToUndo);
      return exitCodes.done;
    }
    if (context.isJson) {
      await sayJson(context, { schemaVersion: 1, event: jsonEvent(event, office) });
      return exitCodes.done;
    }
    // What was only added is gone again; what it had replaced is worth seeing.
    const restored = event.changes.filter(({ after }) => after !== null);
    const withdrawn = event.changes.length - restored.length;
    await say(context, words.undone(named.what, { restored: restored.length, withdrawn }));
    // Under the sentence above, and no correction: the heading of corrections would be wrong here.
    const lines = changeLines(restored, office, context).slice(1);
    if (lines.length > 0) await tell(context, lines.join('\n'));
    return exitCodes.done;
  });
};

/** `17` is a file's event, `b12` a batch, nothing the last batch. */
function parseTarget(text: string | undefined, lexicon: Lexicon): Target {
  if (text === undefined) return { kind: 'last' };
  const match = /^(b?)(\d{1,9})$/i.exec(text);
  if (!match) throw new UsageError(screenWords(lexicon.lang).badUndoTarget(text));
  return { kind: match[1] === '' ? 'event' : 'batch', id: Number(match[2]) };
}

type Chosen = { readonly what: string; readonly files: number; readonly target: Target };

/** What would be taken back, and of how many files; null where there is nothing at all. */
function chooseEvents(
  events: readonly EventRecord[],
  target: Target,
  lexicon: Lexicon,
): Chosen | null {
  const words = lexicon.commands.history;
  const imports = events.filter(({ kind }) => kind !== 'undo');
  const open = imports.filter(({ state }) => state !== 'undone');
  if (target.kind === 'event') {
    if (!imports.some(({ id }) => id === target.id)) {
      throw new UsageError(words.noSuchEvent(String(target.id)));
    }
    const files = open.filter(({ id }) => id === target.id).length;
    return { what: words.eventName(target.id), files, target };
  }
  const batch = target.kind === 'batch' ? target.id : open.at(-1)?.batch;
  if (batch === undefined) return null;
  if (!imports.some((event) => event.batch === batch)) {
    throw new UsageError(words.noSuchEvent(`b${batch}`));
  }
  const files = open.filter((event) => event.batch === batch).length;
  return { what: words.batchName(batch), files, target: { kind: 'batch', id: batch } };
}

async function agrees(question: string, context: CommandContext): Promise<boolean> {
  const { host, lexicon } = context;
  if (!host.stdin.isTerminal) throw new UsageError(lexicon.faults.usage.needsYes);
  const answer = foldWithoutAccents((await host.stdin.ask(question)) ?? '');
  return screenWords(lexicon.lang).agreement.includes(answer);
}
