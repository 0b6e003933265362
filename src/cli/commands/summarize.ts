/** `danvan summarize`: the table of a period, to the terminal or a file. */
import { resolve } from 'node:path';
import { type ReportModel, summarize } from '../../app/summarize.ts';
import { periodId } from '../../core/time/period-id.ts';
import { periodLabel } from '../../core/time/period-label.ts';
import { screenWords } from '../../messages/screen.ts';
import {
  type FormatName,
  formatNames,
  formatOfFile,
  formats,
  isBinaryFormat,
  isPackFormat,
} from '../../render/index.ts';
import {
  type CommandContext,
  type CommandModule,
  say,
  tell,
  tellNext,
} from '../command-context.ts';
import { csvFlags } from '../csv-flags.ts';
import { exitCodes } from '../exit-code.ts';
import { choiceFlag, type Flags, textFlag } from '../flags.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';
import { packSettings } from '../pack-settings.ts';
import { writeData } from '../safe-output.ts';
import { type Asked, askedOf } from '../summary-query.ts';
import { typedFlags } from '../typed-flags.ts';
import { UsageError } from '../usage-error.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const target = outputOf(flags, context);
  return withOffice(context, 'read', async (session) => {
    const asked = await askedOf(flags, session, context);
    const made = await make(asked, target.format, flags, session, context);
    await write(made, target, context);
    if (asked.kept !== null) {
      const { tellSigned } = await import('../pack-session.ts');
      await tellSigned(asked.kept, context);
    }
    const { problems } = made.model;
    if (target.format !== 'json' && problems.length > 0) {
      const { tellProblems } = await import('../show-problems.ts');
      await tellProblems(problems, session.office, context);
    }
    if (target.format === 'table' && made.model.rows.length > 0) {
      const { toExcel } = screenWords(context.lexicon.lang);
      if (!context.isJson) await tell(context, '');
      const period = `--period ${periodId(made.model.period)}`;
      const typed = [period, ...typedFlags(flags, tableFlagNames)];
      await tellNext(context, toExcel(typed.join(' ')));
    }
    return exitCodes.done;
  });
};

/** The flags that say which table it is, as one would type them for the same table again. */
const tableFlagNames = [
  'unit',
  'by',
  'scope',
  'compare',
  'boundaries',
  'basis',
  'carryForward',
  'asOf',
  'kind',
  'indicator',
  'money',
];

type Target = { readonly format: FormatName; readonly file: string | null };

/** The format named, else the file's ending, else what suits the screen. */
function outputOf(flags: Flags, context: CommandContext): Target {
  const { lexicon, host, isJson } = context;
  const output = textFlag(flags, 'output');
  const file = output === '-' ? null : output;
  const { usage } = lexicon.faults;
  const named = choiceFlag(flags, 'format', formatNames, lexicon);
  if (isJson && named !== null && named !== 'json') {
    throw new UsageError(usage.conflictingOptions('--json', `--format ${named}`));
  }
  const format = named ?? (isJson ? 'json' : file === null ? 'table' : formatOfFile(file));
  if (format === null) throw new UsageError(usage.badChoice('--output', file ?? '', formatNames));
  if (file === null && isBinaryFormat(format) && host.stdout.isTerminal) {
    throw new UsageError(usage.binaryToTerminal(format));
  }
  return { format, file };
}

type Made = {
  readonly model: ReportModel;
  readonly rendered: (isFile: boolean) => Promise<string | Uint8Array>;
};

async function make(
  { query, kept }: Asked,
  format: FormatName,
  flags: Flags,
  session: OfficeSession,
  context: CommandContext,
): Promise<Made> {
  const { lexicon, host, today } = context;
  const settings = packSettings(flags, session, context);
  if (isPackFormat(format)) {
    const { packFor, renderPack } = await import('../pack-session.ts');
    const pack = await packFor({ query, kept }, session, context);
    return {
      model: pack.summary,
      rendered: () => renderPack(pack, format, settings, session, context),
    };
  }
  // Sentences say who did it, which only the rows by level know.
  const by = query.by ?? (format === 'prose' ? 'level' : null);
  const model = await summarize(session.store, session.office, { ...query, by }, kept);
  const plain = (text: string) => text;
  return {
    model,
    rendered: (isFile) =>
      formats[format].render(model, {
        lexicon,
        today,
        money: settings.money,
        csv: csvFlags(flags, lexicon),
        table: {
          width: isFile ? null : host.stdout.width,
          style: isFile ? { strong: plain, faint: plain, warning: plain } : context.styleOut,
        },
        problemWriter: async () => {
          const { problemWriter } = await import('../problem-names.ts');
          return problemWriter(session.office, lexicon);
        },
      }),
  };
}

async function write(
  { model, rendered }: Made,
  { format, file }: Target,
  context: CommandContext,
): Promise<void> {
  const { lexicon, host } = context;
  if (model.rows.length === 0 && format === 'table') {
    const label = periodLabel(model.period, lexicon.lang);
    await say(context, lexicon.table.emptyTable(label, model.unit.name));
    return;
  }
  const content = await rendered(file !== null);
  if (file === null) {
    // A table on the screen is painted by us; every other format is a file in words of others.
    const isData = typeof content === 'string' && format !== 'table';
    if (isData) await writeData(host.stdout, content);
    else await host.stdout.write(content);
    return;
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await host.writeFileAtomic(resolve(host.cwd, file), bytes);
  await tell(context, lexicon.commands.summarize.written(file));
}
