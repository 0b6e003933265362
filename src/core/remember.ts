/** Remembers what a text came to: the same headers, labels and names come back in every file of a run. */

/** The texts that were asked for last are kept, up to twice so many, so that a run's memory stays bounded. */
const mostTexts = 10_000;
/** Longer texts are prose, and don't come back. */
const longestText = 200;

/** The same function, which works out a text once while it keeps coming back; `compute` must be pure. */
export function remember<Value, Text extends string = string>(
  compute: (text: Text) => Value,
): (text: Text) => Value {
  let recent = new Map<Text, Value>();
  let older = new Map<Text, Value>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const value = older.get(text) ?? compute(text);
    if (text.length > longestText) return value;
    if (recent.size >= mostTexts) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, value);
    return value;
  };
}

/**
 * The same where the answer also depends on something that never changes: a register's names, a
 * calendar. What was remembered goes with it.
 */
export function rememberFor<Around extends object, Value>(
  compute: (text: string, around: Around) => Value,
): (text: string, around: Around) => Value {
  const known = new WeakMap<Around, (text: string) => Value>();
  return (text, around) => {
    const find = known.get(around) ?? remember((asked) => compute(asked, around));
    known.set(around, find);
    return find(text);
  };
}

/** Worked out for the first who asks: what few runs need. */
export function whenAsked<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
