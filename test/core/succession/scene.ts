/** Registers and succession rows with little to type: "commune 18826 Xã Kỳ Hợp < 447", "2020-01-01 merge A;B > C". */

import { nowhere } from '../../../src/core/problem.ts';
import {
  applySuccessions,
  type SuccessionOutcome,
} from '../../../src/core/succession/apply-successions.ts';
import type { SuccessionRow } from '../../../src/core/succession/row.ts';
import { type Day, parseDay } from '../../../src/core/time/day.ts';
import {
  aliveOn,
  type Level,
  parentOn,
  type Register,
  type Succession,
  stateOn,
  type Unit,
} from '../../../src/core/unit.ts';

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(text);
  return parsed;
}

/** One unit a line: level, code, name, and `< code` of its parent. */
export function register(lines: string): Register {
  const units: Unit[] = [];
  for (const line of lines.trim().split('\n')) {
    const match = /^\s*(\w+) (\w+) ([^<]*?)\s*(?:< (\w+))?$/.exec(line);
    if (!match) throw new RangeError(line);
    const [, level, code = '', name = '', parent] = match;
    const above = units.find(({ states }) => states[0]?.code === parent);
    units.push({
      id: units.length + 1,
      validFrom: null,
      validTo: null,
      // The level is the first word of a line of this file's own tests.
      states: [{ from: null, code, name, level: level as Level }],
      parents: [{ from: null, parent: above?.id ?? null }],
      aliases: [],
      reportsFor: level === 'body' ? 'self' : null,
    });
  }
  return { units, successions: [] };
}

/** Rows as `date kind from > to`, several units separated by ";"; their lines are counted from 2. */
export function rows(...lines: readonly string[]): readonly SuccessionRow[] {
  const refs = (text: string) =>
    text
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => ({ text: part, unit: null }));
  return lines.map((line, index) => {
    const [date = '', kind = '', ...rest] = line.split(' ');
    const [from = '', to = ''] = rest.join(' ').split('>');
    return {
      date: day(date),
      // The kind is the second word of a line of this file's own tests.
      kind: kind as Succession['kind'],
      from: refs(from),
      to: refs(to),
      decree: '819/NQ',
      line: index + 2,
      origins: { from: nowhere, to: nowhere },
    };
  });
}

export function after(before: Register, outcome: SuccessionOutcome): Register {
  const units = new Map(before.units.map((unit) => [unit.id, unit]));
  for (const unit of outcome.change.units) units.set(unit.id, unit);
  return {
    units: [...units.values()],
    successions: [...before.successions, ...outcome.change.successions],
  };
}

/** The register after rows that must be accepted. */
export function applied(before: Register, ...lines: readonly string[]): Register {
  const outcome = applySuccessions(before, rows(...lines));
  if (outcome.problems.some(({ severity }) => severity === 'error')) {
    throw new Error(JSON.stringify(outcome.problems));
  }
  return after(before, outcome);
}

/** Who is alive on the day: "18838 Xã Lâm Hợp < Huyện Kỳ Anh", by code. */
export function listed({ units }: Register, text: string): readonly string[] {
  const on = day(text);
  return units
    .filter((unit) => aliveOn(unit, on))
    .map((unit) => {
      const { code, name } = stateOn(unit, on);
      const parent = units.find(({ id }) => id === parentOn(unit, on));
      return `${code} ${name}${parent ? ` < ${stateOn(parent, on).name}` : ''}`;
    })
    .sort();
}

/** What is told of rows: "3 unknown-unit Xã Lạ", by line and reason. */
export function told(before: Register, ...lines: readonly string[]): readonly string[] {
  const { problems, change } = applySuccessions(before, rows(...lines));
  if (problems.some(({ severity }) => severity === 'error') && change.units.length > 0) {
    throw new Error('something was changed in spite of an error');
  }
  return problems.map((one) =>
    one.code === 'succession-row'
      ? `${one.args.line} ${one.args.reason} ${one.args.seen}`
      : one.code,
  );
}
