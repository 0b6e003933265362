/** The five published cases as whole reports: each case's database, its pack, and the same table as JSON. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPack, type PackRequest } from '../../src/app/build-pack.ts';
import { loadOffice, type Office } from '../../src/app/office.ts';
import { openDatabase } from '../../src/app/open-database.ts';
import { run } from '../../src/cli/main.ts';
import { problemWriter } from '../../src/cli/problem-names.ts';
import { parsePeriod } from '../../src/core/time/period-grammar.ts';
import type { Lang } from '../../src/messages/lang.ts';
import { lexicon } from '../../src/messages/lexicon.ts';
import type { PackOptions } from '../../src/render/pack-options.ts';
import type { Letterhead } from '../../src/reports/letterhead.ts';
import type { ReportPack } from '../../src/reports/pack.ts';
import type { SummaryQuery } from '../../src/reports/query.ts';
import type { CaseTable } from './case.ts';
import { memoryHost } from './memory-host.ts';
import { dayNamed } from './sample-report.ts';
import { scratchFolder } from './scratch.ts';
import { fixtures } from './terminal.ts';

export type PublishedCase = {
  readonly folder: string;
  /** What is imported, below the folder. */
  readonly reports: readonly string[];
  /** The day of the meeting. */
  readonly today: string;
  readonly period: string;
};

const filed = ['bao-cao'];

export const publishedCases = [
  {
    folder: 'ky-anh',
    reports: ['2017', '2017H1', '2017H2', '2018H1'],
    today: '2018-06-20',
    period: '2018H1',
  },
  { folder: 'lam-dong', reports: filed, today: '2018-06-20', period: '2015-2020:mid' },
  { folder: 'kien-giang', reports: filed, today: '2023-07-28', period: '10y..2023H1' },
  { folder: 'ket-luan-62', reports: filed, today: '2019-07-25', period: '2009-12..2019-06' },
  { folder: 'ha-giang', reports: filed, today: '2024-03-22', period: '2023H2..2024Q1' },
] as const satisfies readonly PublishedCase[];

export type CasePack = {
  readonly pack: (
    request?: Partial<PackRequest> & { readonly period?: string },
  ) => Promise<ReportPack>;
  readonly options: (lang: Lang, told?: Partial<PackOptions>) => PackOptions;
  /** What `summarize --format json` prints for the case's period. */
  readonly table: (...words: readonly string[]) => Promise<CaseTable>;
  readonly close: () => Promise<void>;
};

export const sampleLetterhead: Letterhead = {
  style: 'party-2018',
  superior: 'ĐẢNG BỘ TỈNH HÀ TĨNH',
  office: 'HUYỆN ỦY KỲ ANH',
  symbol: 'BC/BDVHU',
  place: 'Kỳ Anh',
  secrecy: null,
  resolution: null,
  recipients: ['Ban Dân vận Tỉnh ủy', 'Lưu Văn phòng'],
  signature: { authority: 'T/M BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ', name: 'Nguyễn Văn A' },
};

export async function openCase(published: PublishedCase): Promise<CasePack> {
  const { folder, reports, today, period: usual } = published;
  const cwd = join(fixtures, folder);
  const database = join(scratchFolder(), 'danvan.sqlite');
  const danvan = async (...words: readonly string[]): Promise<string> => {
    const env = { DANVAN_DB: database };
    const host = memoryHost({ cwd, env, now: `${today}T01:30:00.000Z` });
    const code = await run(words, host);
    if (code !== 0) throw new Error(`danvan ${words.join(' ')}: ${code}\n${host.errorText()}`);
    return host.outText();
  };
  const beside = await readdir(cwd);
  await danvan('units', 'import', 'units.csv');
  if (beside.includes('succession.csv')) await danvan('units', 'succession', 'succession.csv');
  if (beside.includes('targets.csv')) await danvan('targets', 'import', 'targets.csv');
  await danvan('import', ...reports);
  const store = await openDatabase(database, 'read');
  const office = await loadOffice(store);
  return {
    pack: ({ period = usual, ...request } = {}) =>
      buildPack(store, office, {
        query: queryFor(office, today, period),
        letterhead: sampleLetterhead,
        edition: { number: null, date: dayNamed(today), isIncomplete: false },
        ...request,
      }),
    options: (lang, told = {}) => ({
      lexicon: lexicon(lang),
      today: dayNamed(today),
      writeProblem: problemWriter(office, lexicon(lang)),
      narrative: 'full',
      money: 'đồng',
      ...told,
    }),
    // What `--format json` prints is the contract.
    table: async (...words) =>
      JSON.parse(
        await danvan('summarize', '--period', usual, '--format', 'json', ...words),
      ) as CaseTable,
    close: () => store.close(),
  };
}

function queryFor(office: Office, today: string, name: string): SummaryQuery {
  const { scheme, terms, deadlines, homeUnit } = office;
  const parsed = parsePeriod(name, { today: dayNamed(today), scheme, terms, deadlines });
  if (homeUnit === null || !parsed.ok) throw new Error(`no table of ${name}`);
  return {
    unit: homeUnit,
    period: parsed.period,
    kind: null,
    scope: 'total',
    by: null,
    indicators: null,
    basis: 'auto',
    compare: 'same-period',
    carryForward: false,
    boundaries: null,
    asOf: null,
  };
}
