/** `danvan indicators import`: the office's own indicators over the built-in ones. */
import { importCatalogue } from '../../app/import-catalogue.ts';
import type { CommandModule } from '../command-context.ts';
import { tellListChange } from '../list-change.ts';
import { readNamedFile } from '../named-file.ts';
import { withOffice } from '../office-session.ts';

export const run: CommandModule['run'] = async ([path = ''], _flags, context) => {
  return withOffice(context, 'write', async ({ store, office }) => {
    const source = await readNamedFile(path, office.settings, context);
    const change = await importCatalogue(store, source, context.at);
    return tellListChange(change, context.lexicon.commands.indicators, office, context);
  });
};
