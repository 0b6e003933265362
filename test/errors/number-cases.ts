/** Cells that are no figure, or may be two; and what danvan took them for where it was told to. */
import { workbookOf } from '../support/workbook.ts';
import type { Case } from './case.ts';
import { form, kyBac, matrix } from './sheets.ts';

const tenFaults = 'danvan import "fixtures/ky-anh/extra/muoi-loi/Ky Tho.xlsx"';

/** A numeric cell in Excel, where a dot that was typed for thousands has become a decimal point. */
const dotInExcel = () =>
  workbookOf([
    {
      name: 'Biểu 1',
      rows: [[kyBac], ['STT', 'Nội dung', 'Thực hiện'], [1, 'Số lượt tiếp công dân', 1.115]],
    },
  ]);

function cell(value: string): Record<string, string> {
  return { 'a.csv': form(kyBac, ['Số lượt tiếp công dân', value]) };
}

export const numberCases = {
  'not-a-number': { files: cell('2g'), line: 'danvan import a.csv' },
  'too-many-digits': { files: cell('1234567890'.repeat(4)), line: 'danvan import a.csv' },
  'not-whole': { files: cell('2,5'), line: 'danvan import a.csv' },
  'dot-thousands': { files: { 'a.xlsx': dotInExcel }, line: 'danvan import a.xlsx' },
  'ambiguous-number': { files: cell('1,234'), line: 'danvan import a.csv' },
  'negative-number': { files: cell('-3'), line: 'danvan import a.csv' },
  'stray-mark': { files: cell('1.552.'), line: 'danvan import a.csv --verbose' },
  'error-cell': { line: tenFaults },
  'formula-without-result': { line: tenFaults },
  'not-yes-or-no': {
    files: { 'a.csv': form(kyBac, ['Xã đạt chuẩn nông thôn mới', 'gần đạt']) },
    line: 'danvan import a.csv',
  },
  'accepted-reading': {
    files: { 'a.xlsx': dotInExcel },
    line: 'danvan import a.xlsx --accept dot-thousands --verbose',
  },
  'blank-as-zero': {
    files: { 'a.csv': form(kyBac, ['Số lượt tiếp công dân', 29], ['Số công dân được tiếp', null]) },
    line: 'danvan import a.csv --blank zero --verbose',
  },
  'assumed-no': {
    files: {
      'a.csv': matrix(
        'Huyện Kỳ Anh: 6 tháng đầu năm 2018',
        ['Xã đạt chuẩn nông thôn mới'],
        ['Xã Kỳ Bắc', 'x'],
        ['Xã Kỳ Phú', null],
      ),
    },
    line: 'danvan import a.csv --verbose',
  },
  'target-column': {
    files: {
      'a.csv': [kyBac, 'STT,Nội dung,Kế hoạch,Thực hiện', '1,Số lượt tiếp công dân,40,29\n'].join(
        '\n',
      ),
    },
    line: 'danvan import a.csv --verbose',
  },
} satisfies Record<string, Case>;
