/** Node starts and opens the database: what no table can be faster than. */
import type { Contender } from '../measure.ts';

export function openOnly(database: string): Contender {
  const script = `const D=require('better-sqlite3');new D(${JSON.stringify(database)},{readonly:true}).pragma('schema_version')`;
  return { name: 'node opens the database', command: [process.execPath, '-e', script] };
}
