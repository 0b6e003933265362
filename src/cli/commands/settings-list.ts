/** `danvan settings list`: what is set, and what holds by default. */
import { listSettings } from '../../app/settings.ts';
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
    await say(
      context,
      plainTable({
        headings: [headings.name, headings.value, headings.meaning],
        rows: settings.map(({ name, value, family, isDefault }) => [
          name,
          isDefault ? byDefault(value) : value,
          meanings[family],
        ]),
        width: context.host.stdout.width,
        heading: context.styleOut.strong,
      }),
    );
    return exitCodes.done;
  });
