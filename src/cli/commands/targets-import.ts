/** `danvan targets import`: planned figures, to stand beside what was reached. */
import { importTargets } from '../../app/import-targets.ts';
import type { CommandModule } from '../command-context.ts';
import { tellListChange } from '../list-change.ts';
import { readNamedFile } from '../named-file.ts';
import { withOffice } from '../office-session.ts';

export const run: CommandModule['run'] = async ([path = ''], _flags, context) => {
  return withOffice(context, 'write', async ({ store, office, periods }) => {
    const source = await readNamedFile(path, office.settings, context);
    const change = await importTargets(store, office, periods, source);
    return tellListChange(change, context.lexicon.commands.targets, office, context);
  });
};
