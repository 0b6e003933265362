/** What amounts of money are printed in. They are always kept in đồng; this moves only the comma. */

import { foldWithoutAccents } from './names/fold.ts';

export const moneyUnits = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'] as const;

export type MoneyUnit = (typeof moneyUnits)[number];

/** How many digits one of the unit stands before one đồng: triệu đồng is 10^6. */
export const moneyExponents: Readonly<Record<MoneyUnit, number>> = {
  đồng: 0,
  'nghìn đồng': 3,
  'triệu đồng': 6,
  'tỷ đồng': 9,
};

/** As people type it: "triệu đồng", "trieu dong", "triệu"; null for anything else. */
export function parseMoneyUnit(text: string): MoneyUnit | null {
  const exact = moneyUnits.find((unit) => unit === text);
  if (exact) return exact;
  const wanted = foldWithoutAccents(text);
  const names = (unit: MoneyUnit) => {
    const full = foldWithoutAccents(unit);
    return [full, full.replace(/ dong$/, '')];
  };
  return moneyUnits.find((unit) => names(unit).includes(wanted)) ?? null;
}
