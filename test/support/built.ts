/** The program as it is installed: bin and bundled sources in a folder of their own, for tests that spawn it. */
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleInto } from '../../bin/bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Gives the path of bin/danvan.js. Inside node_modules, so that packages are found. */
export async function buildProgramForTests(): Promise<string> {
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'danvan-'));
  await mkdir(join(folder, 'bin'));
  for (const name of ['danvan.js', 'package.json']) {
    await copyFile(join(root, 'bin', name), join(folder, 'bin', name));
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await bundleInto(join(folder, 'dist'));
  return join(folder, 'bin', 'danvan.js');
}
