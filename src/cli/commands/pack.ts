/** `danvan pack`: a unit's figures as one file for the office above. */
import { resolve } from 'node:path';
import { makePack, type PackQuery } from '../../app/unit-packs/make-pack.ts';
import { writePack } from '../../app/unit-packs/write-pack.ts';
import { foldWithoutAccents } from '../../core/names/fold.ts';
import { daysOfPeriod } from '../../core/time/calendar.ts';
import { periodId } from '../../core/time/period-id.ts';
import { keepingWords } from '../../messages/keeping.ts';
import {
  type CommandContext,
  type CommandModule,
  say,
  sayJson,
  tell,
  tellNext,
} from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { safeFileName } from '../file-name.ts';
import { type Flags, listFlag, textFlag } from '../flags.ts';
import { findGroup, requirePeriod, requireUnit, unitName } from '../lookup.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';
import { shortSeal } from '../short-seal.ts';
import { UsageError } from '../usage-error.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const { host, lexicon, at } = context;
  return withOffice(context, 'read', async (session) => {
    const words = keepingWords(lexicon.lang).pack;
    const query = queryOf(flags, session, context);
    const name = unitName(session.office, query.unit, null);
    const pack = await makePack(session.store, session.office, query, at);
    if (pack === null) {
      await tell(context, words.nothing(name));
      return exitCodes.dataProblems;
    }
    const file = textFlag(flags, 'output') ?? (await freeName(name, query, context));
    const { bytes, seal } = writePack(pack);
    const { files, facts, number } = pack.manifest;
    if (file === '-') {
      await host.stdout.write(bytes);
      return exitCodes.done;
    }
    await host.writeFileAtomic(resolve(host.cwd, file), bytes);
    if (context.isJson) {
      await sayJson(context, { schemaVersion: 1, file, unit: name, number, files, facts, seal });
      return exitCodes.done;
    }
    await say(context, words.written(file, name, { files, facts }));
    await say(context, words.seal(shortSeal(seal)));
    await tellNext(context, words.merge(file));
    return exitCodes.done;
  });
};

function queryOf(flags: Flags, session: OfficeSession, context: CommandContext): PackQuery {
  const { lexicon, today } = context;
  const { office, periods } = session;
  const named = textFlag(flags, 'period');
  const period = named === null ? null : requirePeriod(named, periods, lexicon);
  const day = period === null ? today : daysOfPeriod(period, office.scheme).to;
  const text = textFlag(flags, 'unit');
  const unit = text === null ? office.homeUnit : requireUnit(office, text, day, lexicon);
  if (unit === null) {
    throw new UsageError(lexicon.faults.usage.noUnitChosen, ['danvan settings set unit "…"']);
  }
  const without = listFlag(flags, 'without').map((group) => {
    const found = findGroup(office, group, lexicon.lang);
    if (found) return found.code;
    const codes = office.catalogue.groups.map(({ code }) => code);
    throw new UsageError(lexicon.faults.usage.badChoice('--without', group, codes));
  });
  return { unit, period, without };
}

/**
 * "goi-huyen-ky-anh-2018H1-2018-06-20.zip", and the second of that day with "-2": a pack that was sent is what
 * both offices go by, and stays unless its name is given with `-o`.
 */
async function freeName(
  unit: string,
  { period }: PackQuery,
  { host, lexicon, today }: CommandContext,
): Promise<string> {
  const { fileMark } = keepingWords(lexicon.lang).pack;
  const span = period === null ? [] : [periodId(period)];
  const parts = [fileMark, foldWithoutAccents(unit), ...span, today];
  const name = safeFileName(parts.join('-')).replaceAll(/[ .]+/g, '-');
  for (let count = 1; ; count += 1) {
    const file = `${name}${count === 1 ? '' : `-${count}`}.zip`;
    if ((await host.kindOf(resolve(host.cwd, file))) === null) return file;
  }
}
