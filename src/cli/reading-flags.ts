/** The flags that `import` and `check` share: what the user says of the files. */
import type { BatchSettings } from '../app/ingest-batch.ts';
import { readingAllowance } from '../app/reading-limits.ts';
import type { TextSource } from '../app/text-tables.ts';
import { daysOfPeriod } from '../core/time/calendar.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { screenWords } from '../messages/screen.ts';
import type { CommandContext } from './command-context.ts';
import { choiceFlag, type Flags, isSet, listFlag, textFlag } from './flags.ts';
import { requirePeriod, requireUnit } from './lookup.ts';
import { readNamedFile } from './named-file.ts';
import type { OfficeSession } from './office-session.ts';
import { UsageError } from './usage-error.ts';

/** As declared for both commands, for next steps that repeat them. */
export const readingFlagNames: readonly string[] = [
  'period',
  'unit',
  'scope',
  'nature',
  'blank',
  'received',
  'accept',
  'set',
  'note',
  'map',
  'newUnits',
];

/** What can be refused before any file or database is touched. */
export function checkReadingFlags(flags: Flags, files: readonly string[], lexicon: Lexicon): void {
  const { usage } = lexicon.faults;
  const cells = listFlag(flags, 'set');
  readCells(cells, lexicon);
  if (cells.length === 0) return;
  if (textFlag(flags, 'note') === null) throw new UsageError(usage.setNeedsNote);
  if (files.length > 1) throw new UsageError(usage.setNeedsOneFile);
}

/** The mapping files that the user names, read. */
export async function namedMappings(
  flags: Flags,
  { office }: OfficeSession,
  context: CommandContext,
): Promise<readonly TextSource[]> {
  const files: TextSource[] = [];
  for (const path of listFlag(flags, 'map')) {
    files.push(await readNamedFile(path, office.settings, context));
  }
  return files;
}

export function batchSettings(
  flags: Flags,
  { office, periods }: OfficeSession,
  context: CommandContext,
): BatchSettings {
  const { host, lexicon, today } = context;
  const named = textFlag(flags, 'period');
  const period = named === null ? null : requirePeriod(named, periods, lexicon);
  const day = period === null ? today : daysOfPeriod(period, office.scheme).to;
  const unitText = textFlag(flags, 'unit');
  const isNew = isSet(flags, 'newUnits');
  const isFirst = isNew && office.register.units.length === 0;
  const unit = unitText === null || isFirst ? null : requireUnit(office, unitText, day, lexicon);
  if (isFirst && unitText === null) {
    throw new UsageError(lexicon.faults.usage.missingOption('--unit'));
  }
  const options: BatchSettings['options'] = {
    period,
    // With --new-units the unit named is the one that new communes go under, and files no form itself.
    unit: isNew ? null : unit,
    scope: choiceFlag(flags, 'scope', ['own', 'total'], lexicon),
    nature: choiceFlag(flags, 'nature', ['actual', 'estimate'], lexicon),
    blank: choiceFlag(flags, 'blank', ['zero'], lexicon),
    acceptDotThousands: choiceFlag(flags, 'accept', ['dot-thousands'], lexicon) !== null,
    set: readCells(listFlag(flags, 'set'), lexicon),
    note: textFlag(flags, 'note'),
    newUnits: isNew,
  };
  const blankForms = [...office.settings].flatMap(([name, value]) =>
    name.startsWith('blank.') && value === 'zero' ? [name.slice('blank.'.length)] : [],
  );
  return {
    register: office.register,
    catalogue: office.catalogue,
    periods,
    homeUnit: unit ?? office.homeUnit,
    blankForms: new Set(blankForms),
    allowance: readingAllowance(office.settings, host.now),
    newRoot: isFirst ? unitText : null,
    options,
  };
}

/** `D14=1115`, `Biểu 1!D14=1115`: by address, what to read there. */
function readCells(texts: readonly string[], lexicon: Lexicon): ReadonlyMap<string, string> {
  return new Map(
    texts.map((text) => {
      const match = /^((?:.+!)?\$?[A-Za-z]{1,3}\$?\d{1,7})=(.*)$/s.exec(text);
      const [, address, value] = match ?? [];
      if (address === undefined || value === undefined) {
        throw new UsageError(screenWords(lexicon.lang).badCell(text));
      }
      const [, sheet = '', cell = ''] = /^(.+!)?(.*)$/.exec(address) ?? [];
      return [`${sheet}${cell.replaceAll('$', '').toUpperCase()}`, value] as const;
    }),
  );
}
