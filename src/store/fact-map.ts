/** Things by the fact that they are of: its numbers are found sooner than a text made of them. */
import type { FactKey } from './versions.ts';

/** More than there can be: codes are numbered one by one, and each is kept once. */
const mostCategories = 2 ** 20;

export type FactMap<Value> = {
  readonly get: (key: FactKey) => Value | undefined;
  readonly set: (key: FactKey, value: Value) => void;
};

export function factMap<Value>(): FactMap<Value> {
  const byUnit = new Map<number, Map<number, Map<number, Value>>>();
  return {
    get: (key) => byUnit.get(key.unit)?.get(key.span)?.get(codeOf(key)),
    set: (key, value) => {
      const bySpan = byUnit.get(key.unit) ?? new Map<number, Map<number, Value>>();
      byUnit.set(key.unit, bySpan);
      const byCode = bySpan.get(key.span) ?? new Map<number, Value>();
      bySpan.set(key.span, byCode);
      byCode.set(codeOf(key), value);
    },
  };
}

function codeOf({ indicator, category }: FactKey): number {
  return indicator * mostCategories + category;
}
