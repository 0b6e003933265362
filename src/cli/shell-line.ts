/** A command as the shell at hand takes it: cmd.exe knows double quotes only, sh reads on inside them. */
import { sep } from 'node:path';

const isWindows = sep === '\\';

/** What sh, or the bash in which one types, would put something else for inside double quotes. */
const readOn = /[$`!]/;

/** @param command with double quotes around what needs any */
export function forShell(command: string, onWindows = isWindows): string {
  if (onWindows) return command;
  return command.replace(/"((?:[^"\\]|\\.)*)"/g, (whole, inside: string) =>
    readOn.test(inside) ? `'${inside.replaceAll('\\"', '"').replaceAll("'", "'\\''")}'` : whole,
  );
}
