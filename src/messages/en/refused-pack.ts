/** Why a pack is refused that says what cannot be. */
import { formatCount } from '../number-format.ts';
import type { FaultyUnit, RefusedPackWords } from '../refused-pack-words.ts';
import { listed } from './listed.ts';
import { countOf } from './plural.ts';

/** A refusal is one sentence. */
const mostNamed = 5;

const askAgain = 'Ask the office that sent it to check it, pack it and send it again.';

const reasons = {
  'no-name': 'it has no name',
  'unknown-parent': 'its parent is not in the pack',
  'parent-cycle': 'the way up comes back to itself',
  'ends-before-start': 'it ends before it starts',
  'level-not-below-parent': 'it is not of a level below its parent',
  'bad-succession': 'what became of it cannot be',
} as const;

const told = ({ unit, fault }: FaultyUnit): string => `${unit} (${reasons[fault]})`;

export const refusedPack: RefusedPackWords = {
  register: (faults) =>
    `the pack's register is wrong: ${listed(faults.map(told), mostNamed)}. ${askAgain}`,
  foreignUnits: (unit, others) =>
    `it is a pack of ${unit} and has figures of ${listed(others, mostNamed)}, not below that unit. ${askAgain}`,
  foreignFilers: (filers) =>
    `it has figures said to be filed by ${listed(filers, mostNamed)}, neither their own unit nor above it. ${askAgain}`,
  numbers: (problems) => `${countOf(problems, 'number')} that cannot be accepted:`,
  longNumber: (digits, seen, cell) =>
    `the number ${seen} at ${cell} has ${formatCount(digits, 'en')} digits, as no figure has. ${askAgain}`,
};
