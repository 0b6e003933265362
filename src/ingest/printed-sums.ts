/** The sums that a printed form states of its own columns, held against every row. They warn and never block. */
import { compare, plainDigits, zero } from '../core/decimal.ts';
import { type Amount, addAmounts, amountsAgree, exactAmount } from '../core/reading.ts';
import { type Collector, createCollector } from './filing.ts';
import type { MatrixRow } from './matrix-rows.ts';
import type { MatrixSheet } from './matrix-sheet.ts';
import type { PrintedForm } from './printed-form.ts';
import { readCell } from './read-cell.ts';
import type { Setting } from './sheet-head.ts';
import { addressOf } from './sheet-view.ts';

/** The columns of "1=2+3=4+5", side by side: [[1], [2, 3], [4, 5]]. */
export function sidesOf(identity: string): readonly (readonly number[])[] {
  return identity
    .split('=')
    .map((side) => [...side.matchAll(/\d+/g)].map(([digits]) => Number(digits)));
}

/** The numbers of all columns that are stored or take part in a comparison. */
export function columnsCompared({ identities, parts, stored }: PrintedForm): ReadonlySet<number> {
  const inSums = identities.flatMap((identity) => sidesOf(identity).flat());
  return new Set([...inSums, ...parts.flat(), ...stored.flatMap(({ columns }) => columns)]);
}

/** @param columnOf where the column with that number stands; null where the sheet ends before it */
export function checkPrintedSums(
  form: PrintedForm,
  rows: readonly MatrixRow[],
  columnOf: (number: number) => number | null,
  sheet: MatrixSheet,
  setting: Setting,
  collector: Collector,
): void {
  const [like] = sheet.columns;
  if (like === undefined) return;
  const { view, head, unitColumn } = sheet;
  const silent = createCollector(collector.file, collector.sheet);
  for (const row of rows) {
    const amountOf = (number: number): Amount | null => {
      const column = columnOf(number);
      if (column === null) return null;
      const [cell, address] = [view.cell(row.row, column), addressOf(row.row, column)];
      const { indicator } = like;
      const place = { cell, address, indicator, level: 'district', measures: [] } as const;
      const reading = readCell(place, setting, silent);
      return reading?.kind === 'number' ? reading : null;
    };
    const unit =
      row.kind === 'unit'
        ? setting.desk.nameOf(row.unit, head.period)
        : view.text(row.row, unitColumn);
    const tell = (number: number, identity: string, left: Amount, right: Amount) => {
      const args = { identity: `${form.number}: ${identity}`, unit, period: head.period };
      const [stated, summed] = [plainDigits(right.value), plainDigits(left.value)];
      const cell = addressOf(row.row, columnOf(number) ?? unitColumn);
      collector.report('identity-differs', 'warning', cell, {
        ...args,
        left: summed,
        right: stated,
      });
    };
    checkIdentities(form, amountOf, tell);
    checkParts(form, amountOf, tell);
  }
}

type AmountOf = (number: number) => Amount | null;
type Tell = (number: number, identity: string, left: Amount, right: Amount) => void;

/** A side of which no cell is filled says nothing; beside others an empty cell adds nothing. */
function checkIdentities({ identities }: PrintedForm, amountOf: AmountOf, tell: Tell): void {
  for (const identity of identities) {
    const [first, ...sides] = sidesOf(identity);
    const number = first?.[0];
    const right = number === undefined ? null : amountOf(number);
    if (number === undefined || right === null) continue;
    for (const side of sides) {
      const amounts = side.flatMap((one) => amountOf(one) ?? []);
      const left = amounts.reduce<Amount>(addAmounts, exactAmount(zero));
      if (amounts.length === 0 || amountsAgree(left, right)) continue;
      tell(number, `${side.map((one) => `(${one})`).join(' + ')} = (${number})`, left, right);
    }
  }
}

function checkParts({ parts }: PrintedForm, amountOf: AmountOf, tell: Tell): void {
  for (const [part, whole] of parts) {
    const [left, right] = [amountOf(part), amountOf(whole)];
    if (left === null || right === null || compare(left.value, right.value) <= 0) continue;
    if (!amountsAgree(left, right)) tell(part, `(${part}) ≤ (${whole})`, left, right);
  }
}
