import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import { plainDigits } from '../../src/core/decimal.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import { halfYearPeriod } from '../../src/core/time/period.ts';
import type { Unit } from '../../src/core/unit.ts';
import { readRecord } from '../../src/ingest/read-record.ts';

const commune: Unit = {
  id: 1,
  validFrom: null,
  validTo: null,
  states: [{ from: null, code: '18760', name: 'Xã Kỳ Bắc', level: 'commune' }],
  parents: [{ from: null, parent: null }],
  aliases: [],
  reportsFor: null,
};
const territory = buildTerritory({ units: [commune], successions: [] }, 'nd09');

test.each([
  ['petitions_received', '1.115', 'exact 1115'],
  ['petitions_received', 'hơn 200', 'over 200'],
  ['petitions_received', '-', 'exact 0'],
  ['poor_fund_cash', 'gần 270 triệu đồng', 'under 270000000'],
  ['ntm_commune', 'đạt', 'exact 1'],
  ['petitions_resolved_rate', '97,1%', 'exact 97.1'],
])('%s told as "%s" is %s', (code, value, read) => {
  const { submission, problems } = told(code, value);
  const reading = submission?.facts[0]?.reading;
  expect(problems).toEqual([]);
  if (reading?.kind !== 'number') throw new Error('no number was read');
  expect(`${reading.qualifier} ${plainDigits(reading.value)}`).toBe(read);
});

test('what is no number is refused and nothing is stated', () => {
  const { submission, problems } = told('petitions_received', 'bảy đơn');
  expect(submission).toBeNull();
  expect(problems.map(({ severity }) => severity)).toEqual(['error']);
});

test('"…" is a blank, and a narrative is kept as it was told', () => {
  expect(told('petitions_received', '…').submission?.facts[0]?.reading.kind).toBe('blank');
  const text = told('report_limits', 'Còn chậm.').submission?.facts[0]?.reading;
  expect(text).toEqual({ kind: 'text', text: 'Còn chậm.' });
});

test('its origin is the note, with no cell', () => {
  const [fact] = told('petitions_received', '7').submission?.facts ?? [];
  expect(fact).toMatchObject({ note: 'đ/c Hà', origin: { sheet: null, cell: null, raw: '7' } });
});

function told(code: string, value: string) {
  const indicator = builtInCatalogue.indicators.find((one) => one.code === code);
  if (!indicator) throw new RangeError(`no indicator ${code}`);
  const period = halfYearPeriod(2018, 1);
  const manner = { category: null, scope: 'unstated', nature: 'actual', note: 'đ/c Hà' } as const;
  return readRecord({ unit: 1, indicator, period, value, ...manner }, territory);
}
