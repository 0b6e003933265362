/** What amounts of money are printed in. They are always kept in đồng; this moves only the comma. */

export const moneyUnits = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'] as const;

export type MoneyUnit = (typeof moneyUnits)[number];

/** How many digits one of the unit stands before one đồng: triệu đồng is 10^6. */
export const moneyExponents: Readonly<Record<MoneyUnit, number>> = {
  đồng: 0,
  'nghìn đồng': 3,
  'triệu đồng': 6,
  'tỷ đồng': 9,
};
