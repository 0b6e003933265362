/** `danvan settings get NAME`: the value alone, for people and scripts. */
import { isSettingName, settingDefaults, settingExamples } from '../../app/settings.ts';
import { type CommandModule, say, sayJson, tell } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { withOffice } from '../office-session.ts';
import { unknownSetting } from '../setting-fault.ts';

export const run: CommandModule['run'] = async ([name = ''], _flags, context) => {
  const { lexicon } = context;
  if (!isSettingName(name)) throw unknownSetting(name, settingExamples, lexicon);
  return withOffice(context, 'read', async ({ office }) => {
    const value = office.settings.get(name) ?? settingDefaults.get(name) ?? null;
    if (context.isJson) {
      const isDefault = !office.settings.has(name);
      await sayJson(context, { schemaVersion: 1, name, value, isDefault });
    } else if (value === null) await tell(context, lexicon.commands.settings.notSet(name));
    else await say(context, value);
    return exitCodes.done;
  });
};
