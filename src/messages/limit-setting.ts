/** The setting that lets larger files in, by the limit that refused one. */

/** @param limit which limit and its value, `rows 200000` */
export function limitSetting(limit: string): string {
  const [name = ''] = limit.split(' ');
  if (name === 'seconds') return 'limit.seconds';
  return /bytes$/i.test(name) ? 'limit.megabytes' : 'limit.cells';
}
