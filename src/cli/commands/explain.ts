/** `danvan explain`: where a figure comes from, as a tree down to file › sheet › cell. */
import { explain } from '../../app/explain.ts';
import { categoriesOf, type Indicator } from '../../core/indicator.ts';
import { findCategory } from '../../core/names/find-indicator.ts';
import { buildIndicatorNames } from '../../core/names/indicator-names.ts';
import { periodId } from '../../core/time/period-id.ts';
import { explanations } from '../../render/index.ts';
import {
  type CommandContext,
  type CommandModule,
  say,
  sayJson,
  tellNext,
} from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { textFlag } from '../flags.ts';
import { requireIndicators } from '../lookup.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';
import { askedOf } from '../summary-query.ts';
import { UsageError } from '../usage-error.ts';

export const run: CommandModule['run'] = async ([named = ''], flags, context) => {
  const { lexicon } = context;
  return withOffice(context, 'read', async (session) => {
    const { store, office } = session;
    const { query } = await askedOf(flags, session, context);
    const indicator = requireIndicator(named, session, context);
    const category = requireCategory(textFlag(flags, 'category'), indicator, session, context);
    const explained = await explain(store, office, { ...query, indicator, category });
    if (context.isJson) {
      const { jsonExplanation } = await explanations.json();
      await sayJson(context, jsonExplanation(explained, lexicon));
      return exitCodes.done;
    }
    const { renderExplanation } = await explanations.text();
    await say(context, renderExplanation(explained, lexicon, context.styleOut));
    const { status } = explained.figure;
    if (status === 'partial' || status === 'not-filed') {
      await tellNext(context, lexicon.commands.explain.status(periodId(query.period)));
    }
    return exitCodes.done;
  });
};

export function requireIndicator(
  text: string,
  { office }: OfficeSession,
  { lexicon }: CommandContext,
): Indicator {
  const [code] = requireIndicators(office, [text], lexicon);
  const found = office.catalogue.indicators.find((one) => one.code === code);
  if (!found) throw new UsageError(lexicon.faults.usage.unknownIndicator(text));
  return found;
}

/** A category of the indicator by code or by what it is called; null where none was asked for. */
export function requireCategory(
  text: string | null,
  indicator: Indicator,
  { office }: OfficeSession,
  { lexicon }: CommandContext,
): string | null {
  if (text === null) return null;
  const found = findCategory(buildIndicatorNames(office.catalogue), indicator.code, text);
  if (found.kind === 'found') return found.code;
  const known = categoriesOf(office.catalogue, indicator).map(
    ({ code, label }) => `${label[lexicon.lang]} (${code})`,
  );
  const { unknownCategory } = lexicon.commands.record;
  throw new UsageError(unknownCategory(text, indicator.label[lexicon.lang], known));
}
