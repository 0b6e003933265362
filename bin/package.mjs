/**
 * Lays out danvan for an office PC without internet, as a folder to carry there: Node, the program,
 * its modules, and .cmd files to drop files on. `npm run package`, on the PC's kind of system, or for
 * Windows from elsewhere:
 *   npm run package -- --platform win32 --node node.exe --sqlite better_sqlite3.node
 * See docs/offline-package.md.
 */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const templates = fileURLToPath(new URL('office', import.meta.url));
const options = {
  platform: { type: 'string', default: process.platform },
  arch: { type: 'string', default: process.arch },
  node: { type: 'string', default: process.execPath },
  sqlite: { type: 'string' },
  app: { type: 'string', default: root },
  output: { type: 'string', short: 'o' },
};
const { values } = parseArgs({ options });
const { platform, arch, app } = values;
const isForeign = platform !== process.platform || arch !== process.arch;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const target = resolve(
  values.output ?? join(root, 'build', `danvan-${version}-${platform}-${arch}`),
);

function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

if (existsSync(target)) refuse(`${target} is there already; remove it or choose another with -o`);
if (!existsSync(join(app, 'dist', 'cli', 'main.js'))) refuse('run npm run build first');
if (isForeign && (values.node === process.execPath || !values.sqlite)) {
  refuse(`for ${platform} ${arch} give --node and --sqlite: files of that system`);
}

/** What the lock file says the program needs to run, by the folder it lies in. */
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const modules = Object.entries(packages).filter(
  ([path, { dev, optional }]) =>
    path !== '' && !dev && !(optional && !existsSync(join(root, path))),
);

/** Sources to compile SQLite from, and what helps only those who develop. */
const needless = /(\.map|\.d\.ts|\.d\.mts|\.d\.cts)$|better-sqlite3\/(deps|src|build)(\/|$)/;

function copyModules() {
  for (const [path] of modules) {
    const source = join(root, path);
    const isOfPackage = (file) => !file.slice(source.length).includes('node_modules');
    cpSync(source, join(target, 'app', path), {
      recursive: true,
      filter: (file) => isOfPackage(file) && !needless.test(file.replaceAll('\\', '/')),
    });
  }
  const addon = join('node_modules', 'better-sqlite3', 'build', 'Release');
  mkdirSync(join(target, 'app', addon), { recursive: true });
  const binary = 'better_sqlite3.node';
  copyFileSync(values.sqlite ?? join(root, addon, binary), join(target, 'app', addon, binary));
}

function copyProgram() {
  for (const name of ['bin/danvan.js', 'bin/package.json', 'package.json']) {
    mkdirSync(dirname(join(target, 'app', name)), { recursive: true });
    copyFileSync(join(app, name), join(target, 'app', name));
  }
  cpSync(join(app, 'dist'), join(target, 'app', 'dist'), { recursive: true });
  for (const name of ['LICENSE', 'README.md', 'README.vi.md', 'CHANGELOG.md']) {
    copyFileSync(join(root, name), join(target, 'app', name));
  }
  const node = join(target, 'node', platform === 'win32' ? 'node.exe' : 'node');
  mkdirSync(dirname(node), { recursive: true });
  copyFileSync(values.node, node);
  chmodSync(node, 0o755);
}

/** Windows runs .cmd files only with its own line ends; no system minds UTF-8 without a mark. */
function writeStarters() {
  mkdirSync(join(target, 'du-lieu'));
  const ending = platform === 'win32' ? '.cmd' : '.sh';
  for (const name of readdirSync(templates)) {
    const isStarter = /\.(cmd|sh)$/.test(name);
    if (isStarter && !name.endsWith(ending)) continue;
    const text = readFileSync(join(templates, name), 'utf8').replaceAll('\r\n', '\n');
    const path = join(target, name === 'danvan.sh' ? 'danvan' : name);
    writeFileSync(path, platform === 'win32' ? text.replaceAll('\n', '\r\n') : text);
    if (isStarter) chmodSync(path, 0o755);
  }
  const licences = modules.map(([path, { version: at, license }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    return `${name} ${at}: ${license ?? 'MIT'}\n`;
  });
  const heading = 'Node.js: https://github.com/nodejs/node/blob/main/LICENSE\n';
  writeFileSync(join(target, 'GIAY-PHEP.txt'), heading + [...new Set(licences)].sort().join(''));
}

try {
  copyModules();
  copyProgram();
  writeStarters();
} catch (error) {
  rmSync(target, { recursive: true, force: true });
  throw error;
}
process.stdout.write(`${target}\n`);
