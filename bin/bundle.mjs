/**
 * Bundles src, a file for each part that is loaded by itself. A command then opens a fifth of the files
 * (a table some seventy instead of three hundred and fifty), which is what starting costs most. Node
 * requires CommonJS sooner than it imports modules, and reads it sooner without its spaces; names stay,
 * for the traces of bugs.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const sources = fileURLToPath(new URL('../src/cli', import.meta.url));

/** Compiled for the machine, or large and rarely needed: loaded from where npm put them. */
const apart = /^(better-sqlite3|exceljs|docx|echarts|@e965\/xlsx)(\/|$)/;

/** Says so of the folder it lies in, whatever the package around says. */
const commonJs = '{ "type": "commonjs" }\n';

/** Into a folder `dist`, where bin/danvan.js looks for the program. */
export async function bundleInto(dist) {
  const bundle = await rolldown({
    input: {
      main: join(sources, 'main.ts'),
      'reading-worker': join(sources, 'reading-worker.ts'),
    },
    platform: 'node',
    external: (id) => apart.test(id),
  });
  await bundle.write({
    dir: join(dist, 'cli'),
    format: 'cjs',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    chunkFileNames: '[name]-[hash].js',
  });
  await bundle.close();
  writeFileSync(join(dist, 'package.json'), commonJs);
}
