/** A terminal in which Huyện Kỳ Anh's 40 files have been imported. */
import { openTerminal, type Terminal } from './terminal.ts';

const folders = ['2017', '2017H1', '2017H2', '2018H1'];
const filed = folders.map((name) => `fixtures/ky-anh/${name}`).join(' ');

export async function openKyAnh(): Promise<Terminal> {
  const terminal = await openTerminal();
  await terminal.type('danvan units import fixtures/ky-anh/units.csv --today 2018-01-02');
  const { exit, stderr } = await terminal.type(`danvan import ${filed} --today 2018-06-20`);
  if (exit !== 0) throw new Error(stderr);
  return terminal;
}
