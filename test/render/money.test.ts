import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, decimal, multiply, parseDecimal } from '../../src/core/decimal.ts';
import { moneyExponents, moneyUnits, parseMoneyUnit } from '../../src/core/money-unit.ts';
import { modelInMoney } from '../../src/render/money.ts';
import type { ReportModel, ReportRow } from '../../src/reports/model.ts';
import { openTerminal } from '../support/terminal.ts';

describe('money', () => {
  it('is the same amount in whatever it is printed', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.constantFrom(...moneyUnits),
        (amount, unit) => {
          const row = {
            measure: 'đồng',
            indicator: 'fund',
            parts: null,
            change: null,
            ...rowOf(amount),
          };
          const model = { rows: [row as unknown as ReportRow] } as unknown as ReportModel;
          const [printed] = modelInMoney(model, unit).rows;
          const value = printed?.values.get('2018H1')?.value?.value ?? decimal(-1n);
          const back = multiply(value, decimal(10n ** BigInt(moneyExponents[unit])));
          expect(compare(back, decimal(amount))).toBe(0);
          expect(printed?.measure).toBe(unit);
        },
      ),
    );
  });

  it('is scaled once, however often it is asked for', () => {
    const row = {
      measure: 'đồng',
      indicator: 'fund',
      parts: null,
      change: null,
      ...rowOf(1_500_000n),
    };
    const model = { rows: [row as unknown as ReportRow] } as unknown as ReportModel;
    const once = modelInMoney(model, 'triệu đồng');
    expect(modelInMoney(once, 'triệu đồng')).toEqual(once);
    expect(once.rows[0]?.values.get('2018H1')?.value?.value).toEqual(parseDecimal('1.5'));
  });

  it('is named with or without accents', () => {
    expect(['dong', 'Nghìn', 'trieu dong', 'TỶ ĐỒNG'].map(parseMoneyUnit)).toEqual(moneyUnits);
    expect(parseMoneyUnit('usd')).toBeNull();
  });

  it('is printed by tables as asked or as set, and kept whole by CSV and JSON', async () => {
    const terminal = await openTerminal();
    try {
      await terminal.put(
        'so-lieu.csv',
        'unit,period,indicator,category,value\nXã Kỳ Bắc,2018H1,poor_fund_cash,,46091000500\n',
      );
      await terminal.type('danvan units import fixtures/ky-anh/units.csv');
      await terminal.type('danvan import so-lieu.csv');
      const table = 'danvan summarize --period 2018H1 --unit "xã Kỳ Bắc"';
      const printed = async (flags: string) => (await terminal.type(`${table} ${flags}`)).stdout;
      expect(await printed('--money "trieu dong"')).toMatch(/triệu đồng\s+46\.091,0005/);
      await terminal.type('danvan settings set money "tỷ đồng"');
      expect(await printed('--format md')).toMatch(/tỷ đồng \| 46,0910005/);
      expect(await printed('--format csv')).toContain(',46091000500,');
      expect(await printed('--json')).toContain('"value": 46091000500');
      expect(await printed('--format prose')).toContain('46.091.000.500 đồng');
      expect(await printed('--money dong')).toMatch(/ đồng\s+46\.091\.000\.500/);
    } finally {
      await terminal.remove();
    }
  });
});

function rowOf(amount: bigint) {
  const value = { value: decimal(amount), qualifier: 'exact', writtenIn: 1 };
  return { values: new Map([['2018H1', { value, target: null }]]) };
}
