/** `danvan settings list`: what is set, and what holds by default. */
import { listSettings, parseLetterheadKey, unsetLetterheadParts } from '../../app/settings.ts';
import type { SettingName } from '../../messages/command-words.ts';
import { reportWords } from '../../messages/report.ts';
import { type CommandModule, say, sayJson } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { withOffice } from '../office-session.ts';
import { plainTable } from '../plain-table.ts';

export const run: CommandModule['run'] = async (_args, _flags, context) =>
  withOffice(context, 'read', async ({ office }) => {
    const settings = listSettings(office.settings);
    if (context.isJson) {
      await sayJson(context, {
        schemaVersion: 1,
        settings: settings.map(({ name, value, isDefault }) => ({ name, value, isDefault })),
      });
      return exitCodes.done;
    }
    const { headings, meanings, byDefault } = context.lexicon.commands.settings;
    const parts = reportWords(context.lexicon.lang).letterhead;
    const meaningOf = (name: string, family: SettingName) => {
      const part = parseLetterheadKey(name);
      if (part === null) return meanings[family];
      return part.since === null ? parts.meanings[part.field] : parts.since(part.field, part.since);
    };
    await say(
      context,
      plainTable({
        headings: [headings.name, headings.value, headings.meaning],
        rows: [
          ...settings.map(({ name, value, family, isDefault }) => [
            name,
            isDefault ? byDefault(value) : value,
            meaningOf(name, family),
          ]),
          // Nobody sets what he doesn't know of.
          ...unsetLetterheadParts(office.settings).map((name) => [
            name,
            '',
            meaningOf(name, 'letterhead'),
          ]),
        ],
        width: context.host.stdout.width,
        heading: context.styleOut.strong,
      }),
    );
    return exitCodes.done;
  });
