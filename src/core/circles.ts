/** Ways up that come back to themselves. */

/**
 * Those on such a way; one that only leads into it is not. Each is gone through once, however long the
 * ways are.
 *
 * @param above what stands over each; null, or no entry, where nothing does
 */
export function inCircles<Id>(above: ReadonlyMap<Id, Id | null>): ReadonlySet<Id> {
  const circling = new Set<Id>();
  const seen = new Set<Id>();
  for (const start of above.keys()) {
    const way: Id[] = [];
    let at: Id | null = start;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      way.push(at);
      at = above.get(at) ?? null;
    }
    // It came back to one of this very way: from there on it goes round.
    const turn = at === null ? -1 : way.indexOf(at);
    if (turn >= 0) for (const one of way.slice(turn)) circling.add(one);
  }
  return circling;
}
