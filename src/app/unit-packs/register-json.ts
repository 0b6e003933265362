/** How units and their successions stand in a pack, as JSON. */
import type { Level, Register, Succession, Unit } from '../../core/unit.ts';
import { listOf, Malformed, maybe, objectOf, oneOf, textOf, whole } from './json-shape.ts';
import { dayOf } from './pack-json.ts';

export const levels: readonly Level[] = ['province', 'district', 'commune', 'body'];
const kinds = ['rename', 'merge', 'split', 'move', 'abolish'] as const;

/** Every unit that is named must be there, and the way up must end. */
export function registerFromJson(value: unknown): Register {
  const json = objectOf(value);
  const units = listOf(json['units'], unitFromJson);
  const successions = listOf(json['successions'], successionFromJson);
  const parents = new Map(units.map((unit) => [unit.id, unit.parents]));
  if (parents.size !== units.length) throw new Malformed('repeated unit');
  const named = [
    ...units.flatMap((unit) => unit.parents.flatMap(({ parent }) => parent ?? [])),
    ...successions.flatMap(({ from, to }) => [...from, ...to]),
  ];
  if (named.some((id) => !parents.has(id))) throw new Malformed('unknown unit');
  return { units, successions };
}

function unitFromJson(value: unknown): Unit {
  const json = objectOf(value);
  const states = listOf(json['states'], (one) => {
    const state = objectOf(one);
    return {
      from: maybe(state['from'], dayFromJson),
      code: textOf(state['code']),
      name: textOf(state['name']),
      level: oneOf(state['level'], levels),
    };
  });
  const parents = listOf(json['parents'], (one) => {
    const spell = objectOf(one);
    return { from: maybe(spell['from'], dayFromJson), parent: maybe(spell['parent'], whole) };
  });
  if (states.length === 0 || parents.length === 0) throw new Malformed('unit without a state');
  return {
    id: whole(json['id']),
    validFrom: maybe(json['validFrom'], dayFromJson),
    validTo: maybe(json['validTo'], dayFromJson),
    states,
    parents,
    aliases: listOf(json['aliases'], textOf),
    reportsFor: maybe(json['reportsFor'], (text) => oneOf(text, ['parent', 'self'] as const)),
  };
}

function successionFromJson(value: unknown): Succession {
  const json = objectOf(value);
  return {
    date: dayFromJson(json['date']),
    kind: oneOf(json['kind'], kinds),
    from: listOf(json['from'], whole),
    to: listOf(json['to'], whole),
    decree: textOf(json['decree']),
  };
}

function dayFromJson(value: unknown) {
  return dayOf(textOf(value));
}
