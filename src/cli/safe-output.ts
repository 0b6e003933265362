/** What is printed cannot steer the terminal: names of files and texts of cells come from others. */
import type { Host, Output } from './host.ts';

/** The colours of our own palette; nothing else may begin with an escape. */
const ownColours = '\\[(?:1|2|22|31|32|33|36|39)m';
const others = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001a\\u001c-\\u001f\\u007f-\\u009f';
const directions = '\\u202a-\\u202e\\u2066-\\u2069';
const inColour = new RegExp(`\\u001b(?!${ownColours})|[${others}${directions}]`, 'g');
const plain = new RegExp(`[\\u001b${others}${directions}]`, 'g');

export function withSafeOutput(host: Host): Host {
  return { ...host, stdout: safe(host.stdout), stderr: safe(host.stderr) };
}

const encoder = new TextEncoder();

/**
 * A table of others' texts, for other programs: whole into a file or a pipe, and without even our
 * own colours on a terminal, for none in it is ours.
 */
export async function writeData(output: Output, text: string): Promise<void> {
  await output.write(
    output.isTerminal ? text.replaceAll('\u001b', '\ufffd') : encoder.encode(text),
  );
}

/** Text only: bytes are a file, whose format has ways of its own. */
function safe(output: Output): Output {
  const steering = output.hasColour ? inColour : plain;
  return {
    ...output,
    write: (content) =>
      output.write(
        typeof content === 'string'
          ? content.replaceAll('\r', '').replace(steering, '\ufffd')
          : content,
      ),
  };
}
