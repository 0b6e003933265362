/** `danvan units add`: one unit or reporting body by hand, as a row of a register file would add it. */
import { changeRegister, type RegisterChange } from '../../app/import-register.ts';
import type { Office } from '../../app/office.ts';
import { hasError } from '../../core/problem.ts';
import { levelOfName } from '../../core/succession/level-of-name.ts';
import { type Level, parentOn, stateOn, type UnitId } from '../../core/unit.ts';
import { successionWords } from '../../messages/successions.ts';
import { type CommandContext, type CommandModule, say, sayJson, tell } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { choiceFlag, dayFlag, textFlag } from '../flags.ts';
import { tellListChange } from '../list-change.ts';
import { requireUnit } from '../lookup.ts';
import { withOffice } from '../office-session.ts';
import { UsageError } from '../usage-error.ts';

const levels = ['province', 'district', 'commune', 'body'] as const;
const header = ['code', 'name', 'level', 'parent', 'valid_from', 'reports_for'];

export const run: CommandModule['run'] = async ([name = ''], flags, context) => {
  const { lexicon } = context;
  const words = successionWords(lexicon.lang);
  const from = dayFlag(flags, 'date', lexicon);
  const stated = choiceFlag(flags, 'level', levels, lexicon);
  const reportsFor = choiceFlag(flags, 'reportsFor', ['parent', 'self'] as const, lexicon);
  return withOffice(context, 'write', async ({ store, office }) => {
    const above = textFlag(flags, 'parent');
    const named =
      above === null ? null : requireUnit(office, above, from ?? context.today, lexicon);
    const isRoot = named === null && office.homeUnit === null;
    const level = stated ?? levelOfName(name, { level: 'body', isRoot });
    const parent = named ?? parentByDefault(office, level);
    const row = [
      textFlag(flags, 'code') ?? '',
      name,
      level,
      referenceTo(office, parent),
      from ?? '',
      reportsFor ?? '',
    ];
    const table = { file: null, sheet: null, rows: [header, row] };
    const change = changeRegister([table], office.register);
    if (hasError(change.problems)) {
      return tellListChange(change, lexicon.commands.units, office, context);
    }
    // An unknown code and a known name would be the known unit with its code put right: that is no new unit.
    if (change.added === 0) throw new UsageError(words.alreadyThere(name));
    await store.saveRegister(change.units, [], context.at);
    await tellAdded(change, office, parent, context);
    if (textFlag(flags, 'decree') !== null) await tell(context, words.decreeNotKept);
    return exitCodes.done;
  });
};

/** One's own unit, where the new one is of a level below it; else a root. */
function parentByDefault(office: Office, level: Level): UnitId | null {
  if (office.homeUnit === null) return null;
  const home = stateOn(office.territory.unit(office.homeUnit), null).level;
  return levels.indexOf(home) < levels.indexOf(level) ? office.homeUnit : null;
}

function referenceTo(office: Office, id: UnitId | null): string {
  if (id === null) return '';
  const { code, name } = stateOn(office.territory.unit(id), null);
  return code === '' ? name : code;
}

async function tellAdded(
  { units, added, updated }: RegisterChange,
  office: Office,
  parent: UnitId | null,
  context: CommandContext,
): Promise<void> {
  const [unit] = units;
  if (!unit) return;
  const { name, code, level } = stateOn(unit, null);
  if (context.isJson) {
    const id = parentOn(unit, null);
    const above = id === null ? null : stateOn(office.territory.unit(id), null).code;
    const shown = { code, name, level, parent: above };
    await sayJson(context, { schemaVersion: 1, status: 'imported', added, updated, unit: shown });
    return;
  }
  const above = parent === null ? null : stateOn(office.territory.unit(parent), null).name;
  const label = code === '' ? name : `${name} (${code})`;
  await say(context, successionWords(context.lexicon.lang).added(label, above));
}
