import { beforeAll, describe, expect, it } from 'vitest';
import { buildPack } from '../../src/app/build-pack.ts';
import { loadOffice } from '../../src/app/office.ts';
import { openDatabase } from '../../src/app/open-database.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Day } from '../../src/core/time/day.ts';
import { halfYearPeriod } from '../../src/core/time/period.ts';
import { letterheadOn } from '../../src/reports/letterhead-settings.ts';
import type { ReportPack } from '../../src/reports/pack.ts';
import {
  asSigned,
  readSignedFigures,
  signedFiguresOf,
  withSignedNotes,
  writeSignedFigures,
} from '../../src/reports/signed-figures.ts';
import { openKyAnh } from '../support/ky-anh-terminal.ts';

let pack: ReportPack;

beforeAll(async () => {
  const terminal = await openKyAnh();
  const store = await openDatabase(`${terminal.folder}/danvan.sqlite`, 'read');
  const office = await loadOffice(store);
  const date = '2018-06-20' as Day;
  pack = await buildPack(store, office, {
    letterhead: letterheadOn(office.settings, date),
    edition: { number: '12', date, isIncomplete: false },
    query: {
      ...{ unit: office.homeUnit ?? 0, period: halfYearPeriod(2018, 1), kind: null, by: null },
      ...{ scope: 'total', indicators: null, basis: 'auto', compare: 'same-period' },
      ...{ carryForward: false, boundaries: null, asOf: null },
    },
  });
  await store.close();
  await terminal.remove();
});

/** The same report after everything in it has become something else. */
function changed(whole: ReportPack): ReportPack {
  const rows = whole.summary.rows.map((row) => ({
    ...row,
    change: null,
    values: new Map(
      [...row.values].map(([id, figure]) => [
        id,
        { ...figure, value: figure.value && { ...figure.value, value: decimal(7n) } },
      ]),
    ),
  }));
  const appendices = whole.appendices.map((appendix) => ({
    ...appendix,
    total: appendix.total.map(() => null),
    rows: appendix.rows.map((row) => ({ ...row, values: row.values.map(() => null) })),
  }));
  return {
    ...{ ...whole, appendices, summary: { ...whole.summary, rows } },
    coverage: { ...whole.coverage, filers: [] },
  };
}

describe('signed figures', () => {
  it('come back from their text as they were', () => {
    const text = writeSignedFigures(signedFiguresOf(pack));
    const signed = readSignedFigures(text);
    expect(writeSignedFigures(signed)).toBe(text);
    expect(signed.figures).toEqual(signedFiguresOf(pack).figures);
    expect(signed.figures.size).toBeGreaterThan(300);
  });

  it('are laid over the report whatever it would say today', () => {
    const signed = readSignedFigures(writeSignedFigures(signedFiguresOf(pack)));
    expect(asSigned(changed(pack), signed)).toEqual(pack);
  });

  it('leave out rows that the report did not have', () => {
    const { figures, changes, ...rest } = signedFiguresOf(pack);
    const [first] = pack.summary.rows;
    const without = new Map([...changes].filter(([key]) => !key.includes(first?.indicator ?? '')));
    const again = asSigned(pack, { ...rest, figures, changes: without });
    expect(again.summary.rows).toHaveLength(pack.summary.rows.length - 1);
  });

  it('mark only the figures of a later table that differ', () => {
    const { number, date } = { number: '9', date: '2017-06-20' as Day };
    const period = halfYearPeriod(2017, 1);
    const earlier = { ...pack.summary, rows: changed(pack).summary.rows };
    const same = signedFiguresOf(pack);
    const other = signedFiguresOf({ ...pack, summary: earlier, told: earlier });
    const noted = (signed: typeof same) =>
      withSignedNotes(pack.summary, new Map([['2017H1', { number, date, period, signed }]]))
        .rows.flatMap((row) => [...row.values].map(([id, figure]) => ({ id, figure })))
        .filter(({ figure }) => figure.signed !== undefined);
    expect(noted(same)).toEqual([]);
    const marked = noted(other);
    expect(marked.length).toBeGreaterThan(10);
    expect(new Set(marked.map(({ id }) => id))).toEqual(new Set(['2017H1']));
    expect(marked[0]?.figure.signed).toMatchObject({ number, date, value: { value: decimal(7n) } });
  });
});
