/** A table as the workbook of a whole report with nothing else in it. */
import type { Day } from '../../src/core/time/day.ts';
import { lexicon } from '../../src/messages/lexicon.ts';
import { renderPackXlsx } from '../../src/render/pack-xlsx.ts';
import type { ReportModel } from '../../src/reports/model.ts';
import type { ReportPack } from '../../src/reports/pack.ts';
import { dayNamed } from './sample-report.ts';

const nobody: ReportPack['letterhead'] = {
  style: 'party-2018',
  superior: null,
  office: null,
  symbol: null,
  place: null,
  secrecy: null,
  resolution: null,
  recipients: [],
  signature: { authority: null, position: null, name: null },
};

/** In Vietnamese; its first sheet is the table. */
export function xlsxOf(summary: ReportModel, today: Day): Promise<Uint8Array> {
  const pack: ReportPack = {
    summary,
    told: summary,
    appendices: [],
    coverage: { deadline: dayNamed('2018-06-05'), filers: [] },
    sources: [],
    narratives: [],
    letterhead: nobody,
    edition: { number: null, date: today, isIncomplete: false },
  };
  return renderPackXlsx(pack, {
    lexicon: lexicon('vi'),
    today,
    writeProblem: () => ({ origin: null, message: '' }),
    narrative: 'own',
    money: 'đồng',
  });
}
