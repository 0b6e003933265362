/** `danvan export`: what holds, as a tidy table that `danvan import` reads back. */
import { resolve } from 'node:path';
import { type ExportQuery, exportFacts, tidyColumns } from '../../app/export-facts.ts';
import { daysOfPeriod } from '../../core/time/calendar.ts';
import type { UnitId } from '../../core/unit.ts';
import { keepingWords } from '../../messages/keeping.ts';
import { rowFiles } from '../../render/index.ts';
import { type CommandContext, type CommandModule, sayJson, tell } from '../command-context.ts';
import { csvFlags } from '../csv-flags.ts';
import { exitCodes } from '../exit-code.ts';
import { type Flags, listFlag, textFlag } from '../flags.ts';
import { requireIndicators, requirePeriod, requireUnit, unitWithCode } from '../lookup.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';
import { writeData } from '../safe-output.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const { lexicon, host } = context;
  const csv = csvFlags(flags, lexicon);
  const named = textFlag(flags, 'output');
  const file = named === '-' ? null : named;
  return withOffice(context, 'read', async (session) => {
    const parts = exportFacts(session.store, session.office, queryOf(flags, session, context));
    const { csvOfRows } = await rowFiles();
    const isJson = context.isJson && file === null;
    const facts: object[] = [];
    const chunks: Uint8Array[] = [];
    const unnamed = new Set<UnitId>();
    const write = async (text: string) => {
      if (file === null) await writeData(host.stdout, text);
      else chunks.push(new TextEncoder().encode(text));
    };
    if (!isJson) await write(csvOfRows([tidyColumns], csv));
    let count = 0;
    for await (const part of parts) {
      count += part.rows.length;
      for (const unit of part.unnamed) unnamed.add(unit);
      if (isJson) for (const row of part.rows) facts.push(asObject(row));
      else await write(csvOfRows(part.rows, { ...csv, hasByteOrderMark: false }));
    }
    if (isJson) await sayJson(context, { schemaVersion: 1, facts });
    const words = keepingWords(lexicon.lang).export;
    if (file !== null) {
      await host.writeFileAtomic(resolve(host.cwd, file), Buffer.concat(chunks));
      await tell(context, words.written(count, file));
    }
    if (count === 0) await tell(context, words.nothing);
    const names = [...unnamed].map((unit) => unitWithCode(session.office, unit, null));
    if (names.length > 0) await tell(context, words.unnamed(names));
    return exitCodes.done;
  });
};

function queryOf(
  flags: Flags,
  { office, periods }: OfficeSession,
  { lexicon, today }: CommandContext,
): ExportQuery {
  const named = textFlag(flags, 'period');
  const period = named === null ? null : requirePeriod(named, periods, lexicon);
  const day = period === null ? today : daysOfPeriod(period, office.scheme).to;
  const unit = textFlag(flags, 'unit');
  const indicators = listFlag(flags, 'indicator');
  return {
    period,
    unit: unit === null ? null : requireUnit(office, unit, day, lexicon),
    indicators: indicators.length === 0 ? null : requireIndicators(office, indicators, lexicon),
  };
}

function asObject(row: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(tidyColumns.map((column, index) => [column, row[index] ?? '']));
}
