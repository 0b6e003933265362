/** Holds an explanation to its promise: every node is what its children make of it. */
import { expect } from 'vitest';
import { plainDigits } from '../../src/core/decimal.ts';
import type { Explanation } from '../../src/core/explain/explanation.ts';
import { percentage } from '../../src/core/figures/ratio.ts';
import { type Amount, addAmounts, subtractAmounts } from '../../src/core/reading.ts';

export function expectSound(node: Explanation, message = ''): void {
  if (node.operation === 'reading') {
    expect(node.children).toEqual([]);
    expect(node.version).not.toBeNull();
    return;
  }
  if (node.operation === 'missing') {
    expect(node.children).toEqual([]);
    expect(node.value).toBeNull();
    return;
  }
  expect(node.children.length).toBeGreaterThan(0);
  expect(shown(recombined(node)), message).toBe(shown(node.value));
  for (const child of node.children) expectSound(child, message);
}

function recombined({ operation, children }: Explanation): Amount | null {
  if (operation === 'ratio') return quotient(children);
  let sum: Amount | null = null;
  for (const { sign, value } of children) {
    if (value === null) continue;
    if (sign < 0 && sum !== null) sum = subtractAmounts(sum, value);
    else sum = sum === null ? value : addAmounts(sum, value);
  }
  return sum;
}

function quotient([numerator, denominator]: readonly Explanation[]): Amount | null {
  if (!numerator?.value || !denominator?.value) return null;
  return percentage({
    numerator: { amount: numerator.value, contributions: [] },
    denominator: { amount: denominator.value, contributions: [] },
  });
}

export function shown(amount: Amount | null): string {
  return amount === null ? '…' : `${amount.qualifier} ${plainDigits(amount.value)}`;
}
