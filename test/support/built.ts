/** The program as it is installed: bin and transpiled sources in a folder of their own, for tests that spawn it. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Gives the path of bin/danvan.js. Inside node_modules, so that packages are found. */
export async function buildProgramForTests(): Promise<string> {
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'danvan-'));
  await mkdir(join(folder, 'bin'));
  await copyFile(join(root, 'bin', 'danvan.js'), join(folder, 'bin', 'danvan.js'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const sources = join(root, 'src');
  const files = await readdir(sources, { recursive: true, withFileTypes: true });
  for (const file of files) {
    if (!file.isFile() || !file.name.endsWith('.ts')) continue;
    const path = join(file.parentPath, file.name);
    const target = join(folder, 'dist', relative(sources, path)).replace(/\.ts$/, '.js');
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, transpiled(await readFile(path, 'utf8')));
  }
  return join(folder, 'bin', 'danvan.js');
}

function transpiled(source: string): string {
  return typescript.transpileModule(source, {
    compilerOptions: {
      target: typescript.ScriptTarget.ES2023,
      module: typescript.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    },
  }).outputText;
}
