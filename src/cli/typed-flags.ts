/** Flags as one would type them again, for the next step that is suggested. */
import { type Flags, optionName } from './flags.ts';

export function typedFlags(flags: Flags, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const value = flags[name];
    if (value === undefined || value === false) return [];
    if (value === true) return [optionName(name)];
    const texts = typeof value === 'string' ? [value] : value;
    return texts.map((text) => `${optionName(name)} ${quoted(text)}`);
  });
}

export function quoted(text: string): string {
  return /^[\p{L}\p{M}\d.:_-]+$/u.test(text) ? text : `"${text}"`;
}
