/** `danvan check`: reads files as an import would, tells what is wrong, keeps nothing. */
import { checkFiles } from '../../app/check-files.ts';
import { screenWords } from '../../messages/screen.ts';
import { isMarkable, writeAnnotated } from '../annotated-copies.ts';
import { type CommandModule, say, sayJson, tell, tellNext } from '../command-context.ts';
import { isSet, listFlag, textFlag } from '../flags.ts';
import { gatherFiles } from '../gather-files.ts';
import { jsonCheck } from '../json-files.ts';
import { lacksPaths, tellMissing } from '../missing-paths.ts';
import { withOffice } from '../office-session.ts';
import { startProgress } from '../progress.ts';
import {
  batchSettings,
  checkReadingFlags,
  namedMappings,
  readingFlagNames,
} from '../reading-flags.ts';
import { replyText } from '../reply-text.ts';
import { problemLines } from '../show-problems.ts';
import { typedFlags } from '../typed-flags.ts';
import { exitCodeOf } from './import.ts';

/** More files than these, named one by one, make no line to type again. */
const typedAtMost = 5;

export const run: CommandModule['run'] = async (args, flags, context) => {
  const { host, lexicon, at } = context;
  const gathered = await gatherFiles(host, args, screenWords(lexicon.lang).standardInput);
  checkReadingFlags(
    flags,
    gathered.files.map(({ path }) => path),
    lexicon,
  );
  return withOffice(context, 'trial', async (session) => {
    const mappingFiles = await namedMappings(flags, session, context);
    const settings = { ...batchSettings(flags, session, context), mappingFiles };
    const words = lexicon.commands.import;
    const progress = await startProgress(words.reading, context);
    const { files, skipped, register } = await checkFiles(gathered.files, session.store, settings, {
      at,
      onProgress: progress.report,
      startReaders: host.startReaders,
    }).finally(progress.stop);
    const aside = [...gathered.problems, ...skipped];
    const office = { ...session.office, register };
    const rejected = files.filter(({ status }) => status === 'rejected');
    const code = exitCodeOf(gathered, rejected.length);
    const folder = textFlag(flags, 'annotate');
    const request = { outcomes: files, incoming: gathered.files };
    const mark = async () =>
      folder === null ? null : writeAnnotated({ folder, ...request }, office, context);
    if (context.isJson) {
      const copies = await mark();
      const result = jsonCheck(files, aside, office, lexicon);
      await sayJson(context, copies === null ? result : { ...result, copies });
      await tellMissing(gathered, context);
      return code;
    }
    if (isSet(flags, 'reply')) {
      await mark();
      await say(context, replyText(files, office, context));
      await tellMissing(gathered, context);
      return code;
    }
    const typed = typedFlags(flags, readingFlagNames);
    const problems = [...files.flatMap((file) => file.problems), ...aside];
    const lines = problemLines(problems, { ...office, typed }, context);
    if (lines.length > 0) await host.stderr.write(`${lines.join('\n')}\n\n`);
    await tellMissing(gathered, context);
    if (files.length === 0) {
      if (!lacksPaths(gathered)) await tell(context, words.noFiles);
      return code;
    }
    const counts = { ok: files.length - rejected.length, rejected: rejected.length };
    await say(context, words.checkSummary(counts));
    const copies = await mark();
    const [first] = rejected;
    const asked = [...args.map((file) => `"${file}"`), ...typed];
    const isTypable = args.length <= typedAtMost && !args.includes('-');
    const { annotate, importFile } = lexicon.commands.next;
    const hasMapping = listFlag(flags, 'map').some((path) => path === first?.file);
    const isMarked = hasMapping || copies !== null;
    const step = first ? rejected.some(isMarkable) && !isMarked && annotate : importFile;
    if (isTypable && step) await tellNext(context, step(asked.join(' ')));
    return code;
  });
};
