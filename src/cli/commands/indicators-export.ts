/** `danvan indicators export`: the catalogue as a table that `indicators import` reads back. */
import { resolve } from 'node:path';
import { exportCatalogue, indicatorToJson } from '../../app/list-indicators.ts';
import { rowFiles } from '../../render/index.ts';
import { type CommandModule, sayJson, tell } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { textFlag } from '../flags.ts';
import { withOffice } from '../office-session.ts';
import { writeData } from '../safe-output.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const file = textFlag(flags, 'output');
  return withOffice(context, 'read', async ({ office }) => {
    const { indicators, breakdowns, groups } = exportCatalogue(office.catalogue);
    if (context.isJson && file === null) {
      await sayJson(context, {
        schemaVersion: 1,
        indicators: office.catalogue.indicators.map(indicatorToJson),
        breakdowns: office.catalogue.categories,
        groups: office.catalogue.groups,
      });
      return exitCodes.done;
    }
    const { csvOfRows, workbookOfRows } = await rowFiles();
    if (file === null || file === '-') {
      await writeData(context.host.stdout, csvOfRows(indicators));
      return exitCodes.done;
    }
    // CSV holds one table; a workbook also has the breakdowns and groups that the indicators name.
    const bytes = file.toLowerCase().endsWith('.xlsx')
      ? await workbookOfRows([
          { name: 'indicators', rows: indicators },
          { name: 'breakdowns', rows: breakdowns },
          { name: 'groups', rows: groups },
        ])
      : new TextEncoder().encode(csvOfRows(indicators));
    await context.host.writeFileAtomic(resolve(context.host.cwd, file), bytes);
    const { exported } = context.lexicon.commands.indicators;
    await tell(context, exported(office.catalogue.indicators.length, file));
    return exitCodes.done;
  });
};
