/** `danvan units succession`: what happened to units, from a file, all of it or nothing. */
import { importSuccessions } from '../../app/import-successions.ts';
import type { CommandModule } from '../command-context.ts';
import { readNamedFile } from '../named-file.ts';
import { withOffice } from '../office-session.ts';
import { tellSuccessions } from '../tell-successions.ts';

export const run: CommandModule['run'] = async ([path = ''], _flags, context) => {
  return withOffice(context, 'write', async ({ store, office }) => {
    const source = await readNamedFile(path, office.settings, context);
    const outcome = await importSuccessions(store, source, context.at);
    return tellSuccessions(outcome, office, context);
  });
};
