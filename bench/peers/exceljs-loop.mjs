/** A plain loop over exceljs: every sheet, every row, labels by a dictionary. node exceljs-loop.mjs LABELS.json FILE_OR_FOLDER... */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

const [labelsPath, ...paths] = process.argv.slice(2);
const labels = JSON.parse(readFileSync(labelsPath, 'utf8'));
const files = paths.flatMap((path) =>
  statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path],
);
let found = 0;
for (const file of files.sort()) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(file));
  for (const sheet of workbook.worksheets) {
    let codes = [];
    sheet.eachRow((row) => {
      const cells = row.values;
      if (cells.some((cell) => labels[cell]) && codes.length === 0 && cells[1] === 'Tên đơn vị') {
        codes = cells.map((cell) => labels[cell]);
        return;
      }
      if (codes.length > 0) {
        codes.forEach((code, at) => {
          if (code && typeof cells[at] === 'number') found += 1;
        });
      } else if (labels[cells[2]] && typeof cells[4] === 'number') found += 1;
    });
  }
}
console.log(found);
