/** `danvan history`: what was imported when, and what it changed. */
import type { EventRecord } from '../../core/store.ts';
import { formatCount } from '../../messages/number-format.ts';
import { screenWords } from '../../messages/screen.ts';
import { withoutLineEnds } from '../../messages/text-width.ts';
import { changeText, jsonEvent } from '../changes.ts';
import { type CommandContext, type CommandModule, say, sayJson, tell } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { countFlag } from '../flags.ts';
import { localTime } from '../local-time.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';
import { plainTable } from '../plain-table.ts';

const listedAtMost = 20;

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const limit = countFlag(flags, 'limit', context.lexicon);
  return withOffice(context, 'read', async (session) => {
    const events = await session.store.events();
    if (context.isJson) {
      const listed = limit === null ? events : events.slice(-limit);
      await sayJson(context, {
        schemaVersion: 1,
        events: listed.map((event) => jsonEvent(event, session.office)),
      });
      return exitCodes.done;
    }
    const words = context.lexicon.commands.history;
    if (events.length === 0) {
      await say(context, words.empty);
      return exitCodes.done;
    }
    const listed = events.slice(-(limit ?? listedAtMost)).reverse();
    await say(context, historyTable(listed, context));
    if (context.isVerbose) await sayChanges(listed, session, context);
    if (listed.length < events.length) {
      await tell(context, screenWords(context.lexicon.lang).shownOf(listed.length, events.length));
    }
    return exitCodes.done;
  });
};

/** What an undo took back is named as people type it: "17", "b12". */
function eventTarget(label: string, { commands }: CommandContext['lexicon']): string {
  const id = Number(label.replace(/^b/, ''));
  const { batchName, eventName } = commands.history;
  return label.startsWith('b') ? batchName(id) : eventName(id);
}

function historyTable(events: readonly EventRecord[], context: CommandContext): string {
  const { lexicon, host, styleOut } = context;
  const { headings } = lexicon.commands.history;
  const rows = events.map((event) => [
    String(event.id),
    `b${event.batch}`,
    localTime(event.at),
    lexicon.words.eventKind[event.kind],
    event.kind === 'undo' ? eventTarget(event.file, lexicon) : event.file,
    lexicon.words.eventState[event.state],
    event.changes.length === 0 ? '' : formatCount(event.changes.length, lexicon.lang),
  ]);
  const { id, batch, at, kind, file, state, changes } = headings;
  return plainTable({
    headings: [id, batch, at, kind, file, state, changes],
    rows,
    rightAligned: [0, 6],
    width: host.stdout.width,
    heading: styleOut.strong,
  });
}

async function sayChanges(
  events: readonly EventRecord[],
  { office }: OfficeSession,
  context: CommandContext,
): Promise<void> {
  for (const event of events.filter(({ changes }) => changes.length > 0)) {
    const lines = event.changes.map((change) => `  ${changeText(change, office, context.lexicon)}`);
    await say(context, `\n${event.id}  ${withoutLineEnds(event.file)}\n${lines.join('\n')}`);
  }
}
