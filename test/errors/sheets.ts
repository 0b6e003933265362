/** Small sheets as communes send them, for the error gallery. */
import type { Cells } from '../support/ingest.ts';
import { csvOf } from '../support/ingest.ts';

/** Rows of unit, period, indicator, category, value. */
export function tidy(...rows: Cells): string {
  return csvOf([['unit', 'period', 'indicator', 'category', 'value'], ...rows]);
}

/** One indicator of one unit a row: unit, period, value. */
export function filings(indicator: string, ...rows: Cells): string {
  return tidy(
    ...rows.map(([unit = null, period = null, value = null]) => [
      unit,
      period,
      indicator,
      null,
      value,
    ]),
  );
}

/** A commune's form: a title, then rows of name and value. */
export function form(title: string, ...rows: Cells): string {
  return csvOf([[title], ['STT', 'Nội dung', 'Thực hiện'], ...rows.map((row) => [null, ...row])]);
}

/** A district's table: a title, a header, a row a unit. */
export function matrix(title: string, header: Cells[number], ...rows: Cells): string {
  return csvOf([[title], ['STT', 'Đơn vị', ...header], ...rows.map((row) => [null, ...row])]);
}

export const kyBac = 'Xã Kỳ Bắc: kết quả 6 tháng đầu năm 2018';

/** A district of two communes, for what only shows where all of them have filed. */
export const smallRegister = csvOf([
  ['code', 'name', 'level', 'parent'],
  ['447', 'Huyện Kỳ Anh', 'district', ''],
  ['18760', 'Xã Kỳ Bắc', 'commune', '447'],
  ['18761', 'Xã Kỳ Phú', 'commune', '447'],
]);
