/** `danvan units import`: a register of units into the database, which it may create. */
import { importRegister } from '../../app/import-register.ts';
import { type CommandModule, tellNext } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { tellListChange } from '../list-change.ts';
import { readNamedFile } from '../named-file.ts';
import { databasePath, withOffice } from '../office-session.ts';

export const run: CommandModule['run'] = async ([path = ''], _flags, context) => {
  const isNew = (await context.host.kindOf(databasePath(context))) === null;
  // Read before a database is made: a wrong path leaves nothing behind.
  const first = isNew ? await readNamedFile(path, new Map(), context) : null;
  return withOffice(context, 'create', async ({ store, office }) => {
    const source = first ?? (await readNamedFile(path, office.settings, context));
    const change = await importRegister(store, source, context.at);
    const { units, home } = context.lexicon.commands;
    const code = await tellListChange(change, units, office, context);
    if (code === exitCodes.done) await tellNext(context, home.steps.importFiles);
    return code;
  });
};
