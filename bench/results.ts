/** The measurements as Markdown: a table for each question, every time beside its ratio to danvan’s; last what is missed. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Row } from './measure.ts';

export type Section = {
  readonly title: string;
  readonly rows: readonly Row[];
  /** The row that the others are compared with. */
  readonly base: string;
  readonly notes: readonly string[];
};

export function resultsText(
  command: string,
  loadBefore: number,
  sections: readonly Section[],
): string {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 1e9);
  const head = [
    '# Measured beside its peers',
    '',
    `- Date: ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `- Command: \`${command}\``,
    `- Machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${gigabytes} GB, Node ${process.versions.node}`,
    `- Load of the machine when it began and ended: ${loadBefore.toFixed(1)}, ${(loadavg()[0] ?? 0).toFixed(1)}`,
    '',
    'Whole processes, start included; medians of interleaved runs. *Ratio*: its time over the time of the row',
    'in bold. *CPU*: user and system time, which a busy machine stretches less than the wall clock.',
  ];
  const missed = readFileSync(new URL('missed.md', import.meta.url), 'utf8');
  return `${[...head, ...sections.map(sectionText)].join('\n')}\n\n${missed}`;
}

export function sectionText({ title, rows, base, notes }: Section): string {
  const against = rows.find(({ name }) => name === base);
  const lines = rows.map((row) => {
    const ratio = against ? (row.seconds / against.seconds).toFixed(2) : '';
    const work =
      against?.processor && row.processor ? (row.processor / against.processor).toFixed(2) : '';
    const name = row.name === base ? `**${row.name}**` : row.name;
    const cpu = row.processor === null ? '' : row.processor.toFixed(2);
    const memory = row.megabytes === null ? '' : row.megabytes.toFixed(0);
    return `| ${name} | ${row.seconds.toFixed(2)} | ${ratio} | ${cpu} | ${work} | ${memory} |`;
  });
  const table = [
    '| | s | ratio | CPU s | ratio | MB |',
    '|---|---:|---:|---:|---:|---:|',
    ...lines,
  ];
  const told = notes.length === 0 ? [] : ['', ...notes.map((note) => `- ${note}`)];
  return ['', `## ${title}`, '', ...table, ...told].join('\n');
}
