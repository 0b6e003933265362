/** `danvan indicators list`: what is counted, by group. */
import { indicatorToJson, listIndicators } from '../../app/list-indicators.ts';
import { screenWords } from '../../messages/screen.ts';
import { type CommandContext, type CommandModule, say, sayJson } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { textFlag } from '../flags.ts';
import { findGroup } from '../lookup.ts';
import { withOffice } from '../office-session.ts';
import { plainTable } from '../plain-table.ts';
import { UsageError } from '../usage-error.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const wanted = textFlag(flags, 'group');
  return withOffice(context, 'read', async ({ office }) => {
    const { lang } = context.lexicon;
    const group = wanted === null ? null : findGroup(office, wanted, lang);
    if (wanted !== null && group === null) {
      const names = office.catalogue.groups.map(({ code, label }) => `${code}: ${label[lang]}`);
      throw new UsageError(screenWords(lang).nothingMatches(wanted), names);
    }
    const groups = listIndicators(office.catalogue, group?.code ?? null);
    if (context.isJson) {
      const indicators = groups.flatMap((one) => one.indicators.map(indicatorToJson));
      await sayJson(context, { schemaVersion: 1, indicators });
    } else await say(context, groupTables(groups, context));
    return exitCodes.done;
  });
};

function groupTables(
  groups: ReturnType<typeof listIndicators>,
  { lexicon, host, styleOut }: CommandContext,
): string {
  const { lang, words, commands } = lexicon;
  const { code, label, measure, kind } = commands.indicators.headings;
  const tables = groups.map(({ group, indicators }) => {
    const table = plainTable({
      headings: [code, label, measure, kind],
      rows: indicators.map((indicator) => [
        indicator.code,
        indicator.label[lang],
        words.measure(indicator.measure),
        words.kind[indicator.kind],
      ]),
      width: host.stdout.width,
      heading: styleOut.faint,
    });
    return `${styleOut.strong(group.label[lang])}\n${table}`;
  });
  return tables.join('\n\n');
}
