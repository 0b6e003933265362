/** The floor: every part of every workbook inflated and looked over once for its cells, nothing else. node inflate-scan.mjs FILE_OR_FOLDER... */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const files = process.argv
  .slice(2)
  .flatMap((path) =>
    statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path],
  );
let cells = 0;
for (const file of files) {
  const bytes = readFileSync(file);
  if (file.endsWith('.csv')) {
    const text = bytes.toString('utf8');
    for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) cells += 1;
    continue;
  }
  let at = bytes.readUInt32LE(bytes.length - 22 + 16);
  for (let left = bytes.readUInt16LE(bytes.length - 22 + 10); left > 0; left -= 1) {
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const text = inflateRawSync(packed).toString('utf8');
    for (let cell = text.indexOf('<c '); cell >= 0; cell = text.indexOf('<c ', cell + 3))
      cells += 1;
    at +=
      46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
console.log(cells);
