/** The files that imports are measured with, written into a folder: communes' forms, a matrix, tidy CSV. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Commune,
  figuresOf,
  type Half,
  halvesOf,
  indicators,
  type Province,
} from './province.ts';
import { type Sheet, type SheetRows, workbookOf } from './workbook.ts';

/** A form for every commune and half-year, half-year by half-year. */
export function writeForms(folder: string, province: Province, count: number): void {
  mkdirSync(folder, { recursive: true });
  const { communes } = province;
  const halves = halvesOf(Math.ceil(count / communes.length));
  for (let file = 0; file < count; file += 1) {
    const index = file % communes.length;
    const half = halves[Math.floor(file / communes.length)];
    const commune = communes[index];
    if (!half || !commune) throw new RangeError(`no commune for file ${file}`);
    const name = `${half.year}H${half.half}-${commune.code}.xlsx`;
    writeFileSync(
      join(folder, name),
      workbookOf([formSheet(commune, index, half), wordsSheet(commune)]),
    );
  }
}

function spanWords({ year, half }: Half): string {
  return `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`;
}

function formSheet(commune: Commune, index: number, half: Half): Sheet {
  const figures = figuresOf(index, half);
  const head: SheetRows = [
    [
      `ĐẢNG BỘ ${commune.district.toLocaleUpperCase('vi')}`,
      null,
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      null,
      null,
    ],
    [`ĐẢNG ỦY ${commune.name.toLocaleUpperCase('vi')}`, null, null, null, null],
    [],
    ['BÁO CÁO', null, null, null, null],
    [`Kết quả công tác dân vận ${spanWords(half)}`, null, null, null, null],
    [],
    ['STT', 'Nội dung', 'ĐVT', 'Kết quả', 'Ghi chú'],
    ['1', '2', '3', '4', '5'],
  ];
  const body: (string | number | null)[][] = [];
  indicators.forEach(({ label, measure, group }, row) => {
    if (group !== indicators[row - 1]?.group) body.push(['', `Nhóm ${group}`, null, null, null]);
    body.push([row + 1, label.vi, measure, figures[row] ?? null, null]);
  });
  const foot: SheetRows = [
    [],
    [null, 'Nơi nhận:', null, 'T/M BAN CHẤP HÀNH', null],
    [null, '- Lưu văn thư.'],
  ];
  return {
    name: 'Biểu 1',
    rows: [...head, ...body, ...foot],
    merges: ['A1:B1', 'A2:B2', 'C1:E1', 'A4:E4', 'A5:E5'],
  };
}

/** The second sheet, which holds no table. */
function wordsSheet({ name }: Commune): Sheet {
  const lines = [
    `${name} đã quán triệt, triển khai các chủ trương về công tác dân vận tới chi bộ.`,
    'Mặt trận Tổ quốc và các đoàn thể phối hợp tuyên truyền, vận động Nhân dân.',
    'Phong trào thi đua "Dân vận khéo" tiếp tục được duy trì ở các thôn.',
    'Khó khăn: kinh phí hoạt động của khối dân vận thôn còn hạn chế.',
    'Kiến nghị: tổ chức tập huấn nghiệp vụ cho cán bộ làm công tác dân vận ở cơ sở.',
  ];
  return { name: 'Thuyết minh', rows: lines.map((line) => [line]), merges: [] };
}

/** Communes down, so many rows in all, one table a half-year; 40 indicators across. */
export function writeMatrix(path: string, province: Province, rowCount: number): void {
  const across = indicators.slice(0, 40);
  const { communes } = province;
  const halves = halvesOf(Math.ceil(rowCount / communes.length));
  const rows: (string | number | null)[][] = [
    [`TỔNG HỢP KẾT QUẢ CÔNG TÁC DÂN VẬN ${province.name.toLocaleUpperCase('vi')}`],
    [],
    ['Tên đơn vị', 'Kỳ báo cáo', ...across.map(({ label }) => label.vi)],
  ];
  for (let row = 0; row < rowCount; row += 1) {
    const index = row % communes.length;
    const half = halves[Math.floor(row / communes.length)];
    const commune = communes[index];
    if (!half || !commune) throw new RangeError(`no commune for row ${row}`);
    const figures = figuresOf(index, half).slice(0, across.length);
    rows.push([commune.name, `${half.year}H${half.half}`, ...figures]);
  }
  writeFileSync(path, workbookOf([{ name: 'Tổng hợp', rows, merges: [] }]));
}

/** A fact a line with a note, in files of `perFile` megabytes until there are so many in all. */
export function writeTidy(
  folder: string,
  province: Province,
  megabytes: number,
  perFile: number,
): void {
  mkdirSync(folder, { recursive: true });
  const { communes } = province;
  const perHalf = communes.length * indicators.length;
  const halves = halvesOf(Math.ceil((megabytes * 1e6) / (perHalf * 60)));
  let text: string[] = [];
  let bytes = 0;
  let left = megabytes * 1e6;
  let number = 0;
  const flush = () => {
    if (text.length === 0) return;
    number += 1;
    const name = `so-lieu-${String(number).padStart(2, '0')}.csv`;
    writeFileSync(
      join(folder, name),
      `unit,period,indicator,category,value,note\n${text.join('')}`,
    );
    text = [];
    bytes = 0;
  };
  for (const half of halves) {
    for (const [index, commune] of communes.entries()) {
      const figures = figuresOf(index, half);
      for (const [at, { code }] of indicators.entries()) {
        const line = `${commune.name},${half.year}H${half.half},${code},,${figures[at]},theo sổ theo dõi của khối dân vận xã\n`;
        text.push(line);
        bytes += Buffer.byteLength(line);
      }
      if (bytes >= perFile * 1e6 || left - bytes <= 0) {
        left -= bytes;
        flush();
        if (left <= 0) return;
      }
    }
  }
  flush();
}
