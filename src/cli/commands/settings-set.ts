/** `danvan settings set NAME VALUE`: keeps a setting; an empty value takes it away. */
import { checkSetting, isSettingName, saveSetting, settingExamples } from '../../app/settings.ts';
import { type CommandModule, say, sayJson } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { withOffice } from '../office-session.ts';
import { settingFault, unknownSetting } from '../setting-fault.ts';

export const run: CommandModule['run'] = async ([name = '', value = ''], _flags, context) => {
  const { lexicon, at } = context;
  if (!isSettingName(name)) throw unknownSetting(name, settingExamples, lexicon);
  return withOffice(context, 'write', async ({ store, office }) => {
    const words = lexicon.commands.settings;
    if (value.trim() === '') {
      await saveSetting(store, name, null, at);
      if (context.isJson) await sayJson(context, { schemaVersion: 1, name, value: null });
      else await say(context, words.removed(name));
      return exitCodes.done;
    }
    const checked = checkSetting(name, value, office.register);
    if (!checked.ok) throw settingFault(checked.fault, { name, value }, office, lexicon);
    const { setting } = checked;
    await saveSetting(store, setting.name, setting.value, at);
    if (context.isJson) {
      await sayJson(context, { schemaVersion: 1, name: setting.name, value: setting.value });
    } else await say(context, words.set(setting.name, setting.value));
    return exitCodes.done;
  });
};
