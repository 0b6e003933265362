/** Ingests text or rows as a file, and shows the outcome shortly. */

import type { Problem } from '../../src/core/problem.ts';
import { periodId } from '../../src/core/time/period-id.ts';
import type { IngestContext, IngestOptions, IngestResult } from '../../src/ingest/context.ts';
import { ingestFile } from '../../src/ingest/ingest-file.ts';
import { readingText } from '../../src/ingest/reading-text.ts';
import { contextFor, register } from './ky-anh.ts';

export type Cells = readonly (readonly (string | number | null)[])[];

export function csvOf(rows: Cells): string {
  const cell = (value: string | number | null) => {
    const text = value === null ? '' : String(value);
    return /[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

export async function ingestRows(
  rows: Cells,
  options: Partial<IngestOptions> = {},
  file = 'tep.csv',
  rest: Partial<IngestContext> = {},
): Promise<IngestResult> {
  return ingestFile(new TextEncoder().encode(csvOf(rows)), contextFor(file, options, rest));
}

/** "Xã Kỳ Bắc 2018H1 petitions_received = 4 own", one line a fact. */
export function factLines(result: IngestResult): readonly string[] {
  const units = [...register.units, ...result.newUnits];
  return result.submissions.flatMap(({ facts }) =>
    facts.map((fact) => {
      const unit = units.find(({ id }) => id === fact.unit)?.states[0]?.name ?? '?';
      const category = fact.category === null ? '' : `:${fact.category}`;
      const value = fact.reading.kind === 'retraction' ? 'retracted' : readingText(fact.reading);
      const hedge = fact.reading.kind === 'number' && fact.reading.qualifier !== 'exact';
      const marks = [
        hedge && fact.reading.kind === 'number' ? fact.reading.qualifier : '',
        fact.scope === 'unstated' ? '' : fact.scope,
        fact.nature === 'estimate' ? 'estimate' : '',
        fact.quoted ? 'quoted' : '',
        fact.assumed ? 'assumed' : '',
      ].filter((mark) => mark !== '');
      const tail = marks.length > 0 ? ` ${marks.join(' ')}` : '';
      return `${unit} ${periodId(fact.period)} ${fact.indicator}${category} = ${value}${tail}`;
    }),
  );
}

/** "error dot-thousands D14", one line a problem. */
export function problemLines(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, severity, origin }) =>
    [severity, code, origin.cell].filter((part) => part !== null).join(' '),
  );
}
