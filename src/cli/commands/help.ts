/** `danvan help COMMAND`: the same as `COMMAND --help`; topics beside commands. */
import type { TopicName } from '../../messages/help-words.ts';
import type { CommandModule } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { parse } from '../main.ts';

export const run: CommandModule['run'] = async (args, _flags, context) => {
  const { lexicon, host } = context;
  const topic = topicOf(args);
  if (topic !== null) {
    await host.stdout.write(`${lexicon.help.topics[topic].text}\n`);
    return exitCodes.done;
  }
  const { help } = parse([...args, '--help'], lexicon);
  await host.stdout.write(help);
  return exitCodes.done;
};

const topics: readonly TopicName[] = ['periods', 'formats', 'exit-codes', 'environment'];

function topicOf(args: readonly string[]): TopicName | null {
  return topics.find((topic) => args.length === 1 && args[0] === topic) ?? null;
}
