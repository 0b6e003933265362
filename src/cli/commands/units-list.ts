/** `danvan units list`: the units alive on a day, as the tree they form. */
import { type ListedUnit, listUnits, unitToJson } from '../../app/list-units.ts';
import { displayWidth, padText } from '../../messages/text-width.ts';
import {
  type CommandContext,
  type CommandModule,
  say,
  sayJson,
  tellNext,
} from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { dayFlag } from '../flags.ts';
import { withOffice } from '../office-session.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const day = dayFlag(flags, 'date', context.lexicon) ?? context.today;
  return withOffice(context, 'read', async ({ office }) => {
    const units = listUnits(office.register, day);
    if (context.isJson) {
      await sayJson(context, { schemaVersion: 1, units: units.map(unitToJson) });
      return exitCodes.done;
    }
    const words = context.lexicon.commands.units;
    if (units.length > 0) await say(context, unitLines(units, context).join('\n'));
    else if (office.register.units.length > 0) await say(context, words.noneOn(day));
    else {
      await say(context, words.empty);
      await tellNext(context, context.lexicon.commands.next.importUnits);
    }
    return exitCodes.done;
  });
};

function unitLines(units: readonly ListedUnit[], { lexicon }: CommandContext): readonly string[] {
  const words = lexicon.commands.units;
  const names = units.map(({ depth, name }) => `${'  '.repeat(depth)}${name}`);
  const nameWidth = widest(names);
  const codeWidth = widest(units.map(({ code }) => code));
  return units.map((unit, index) => {
    const more = [
      words.validity(unit.validFrom, unit.validTo),
      unit.reportsFor === 'parent' ? words.reportsForParent : '',
      unit.aliases.length > 0 ? `(${unit.aliases.join(', ')})` : '',
    ].filter((part) => part !== '');
    const name = padText(names[index] ?? '', nameWidth);
    return [name, padText(unit.code, codeWidth), more.join(' · ')].join('  ').trimEnd();
  });
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0);
}
