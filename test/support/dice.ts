/** Random choices from a seed, so that a failing case can be made again. */

export type Dice = {
  /** 0 to `below - 1`. */
  readonly roll: (below: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly shuffle: <Item>(items: readonly Item[]) => readonly Item[];
};

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  // Mulberry32: small, and good enough to vary test data.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const roll = (below: number) => Math.floor(next() * below);
  return {
    roll,
    chance: (percent) => roll(100) < percent,
    pick: (items) => {
      const item = items[roll(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    shuffle: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}
