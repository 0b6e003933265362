/** A district whose communes file without end: every file's figures are known beforehand. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Communes file one after another, each one file a round. */
const communeCount = 12;

const indicators = [
  'party_documents',
  'study_sessions',
  'study_attendances',
  'interim_reviews',
  'reception_turns',
  'reception_people',
  'petitions_received',
  'petitions_eligible',
  'petitions_resolved',
  'petitions_pending',
];
const halves = ['H1', 'H2'];

export const factsPerFile = indicators.length * halves.length;
export const filesPerRound = communeCount;

export const registerFile = 'units.csv';
export const register = [
  'code,name,level,parent',
  '447,Huyện Kỳ Anh,district,',
  ...Array.from({ length: communeCount }, (_, at) => `${18000 + at},Xã Số ${at + 1},commune,447`),
].join('\n');

export type Filed = { readonly round: number; readonly commune: number };

/** What every cell of that file says. */
export function valueIn({ round, commune }: Filed): number {
  return round * 100 + commune + 1;
}

export function roundFolder(round: number): string {
  return `dot-${round}`;
}

const fileName = /dot-(\d+)\/xa-(\d+)\.csv$/;

/** Whose file it is; null where it is none of ours. */
export function filedIn(path: string): Filed | null {
  const found = fileName.exec(path);
  return found ? { round: Number(found[1]), commune: Number(found[2]) } : null;
}

/** Writes the round's files. Each second round corrects the one before, which filed the same year. */
export async function writeRound(folder: string, round: number): Promise<void> {
  const below = join(folder, roundFolder(round));
  await mkdir(below, { recursive: true });
  const year = 1990 + Math.floor(round / 2);
  for (let commune = 0; commune < communeCount; commune += 1) {
    const value = valueIn({ round, commune });
    const lines = indicators.flatMap((indicator) =>
      halves.map((half) => `Xã Số ${commune + 1},${year}${half},${indicator},${value}`),
    );
    await writeFile(
      join(below, `xa-${commune}.csv`),
      `unit,period,indicator,value\n${lines.join('\n')}\n`,
    );
  }
}
