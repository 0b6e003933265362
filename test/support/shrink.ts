/** Makes a failing database as small as it still fails, so that a person can read it. */
import type { Database } from './database.ts';

export function shrunk(database: Database, fails: (one: Database) => boolean): Database {
  let small = database;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const fact of small.facts) {
      const without = { ...small, facts: small.facts.filter((one) => one !== fact) };
      if (!fails(without)) continue;
      small = without;
      isSmaller = true;
    }
    for (const event of small.register.successions) {
      const successions = small.register.successions.filter((one) => one !== event);
      const without = { ...small, register: { ...small.register, successions } };
      if (!stillFails(without, fails)) continue;
      small = without;
      isSmaller = true;
    }
    for (const unit of small.register.units) {
      if (small.facts.some((fact) => fact.unit === unit.id)) continue;
      const units = small.register.units.filter((one) => one !== unit);
      const { successions } = small.register;
      if (successions.some(({ from, to }) => [...from, ...to].includes(unit.id))) continue;
      if (units.some(({ parents }) => parents.some(({ parent }) => parent === unit.id))) continue;
      const without = { ...small, register: { ...small.register, units } };
      if (!stillFails(without, fails)) continue;
      small = without;
      isSmaller = true;
    }
  }
  return small;
}

/** A question may be of the unit that was taken away. */
function stillFails(database: Database, fails: (one: Database) => boolean): boolean {
  try {
    return fails(database);
  } catch {
    return false;
  }
}

/** A small database in words: its units with lives and parents, its events, and its facts a line each. */
export function told({ scheme, register, facts }: Database): string {
  const units = register.units.map(({ id, states, parents, validFrom, validTo, reportsFor }) => {
    const names = states.map(({ from, name, level }) => `${from ?? ''} ${level} ${name}`.trim());
    const under = parents.map(({ from, parent }) => `${from ?? ''} under ${parent}`.trim());
    const life = `${validFrom ?? ''}..${validTo ?? ''}`;
    return `#${id} ${names.join('; ')}; ${life}; ${under.join('; ')}; ${reportsFor ?? ''}`;
  });
  const lines = facts.map((fact) => {
    const { unit, category, period, scope, nature, quoted, reading, event } = fact;
    const value =
      reading.kind === 'number' ? `${reading.value.mantissa} ${reading.qualifier}` : reading.kind;
    const manner = [scope, nature, quoted ? 'quoted' : ''].join(' ').trim();
    return `${event}: #${unit} ${category ?? ''} ${period.start}..${period.end} ${value}, ${manner}`;
  });
  const events = register.successions.map(
    ({ date, kind, from, to }) => `${date} ${kind} #${from.join(' #')} > #${to.join(' #')}`,
  );
  return [scheme, ...units, ...events, ...lines].join('\n');
}
