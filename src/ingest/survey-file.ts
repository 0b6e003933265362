/** What could be made of a file without storing anything: which sheets are read, and drafts for those that are not. */
import { hasError, type Problem } from '../core/problem.ts';
import type { IngestContext } from './context.ts';
import { createCollector } from './filing.ts';
import { cellText } from './grid.ts';
import { convertLegacyText } from './legacy-text.ts';
import type { MappingDraft } from './mapping/draft.ts';
import { draftMapping } from './mapping/draft-mapping.ts';
import { catalogueNames } from './names.ts';
import { draftFigures, type ProseDraft } from './prose/draft-figures.ts';
import { readUnicode } from './read-unicode.ts';
import { recogniseTables } from './recognise.ts';
import type { Setting } from './sheet-head.ts';
import { titleLines } from './sheet-title.ts';
import { openUnitDesk } from './unit-desk.ts';

export type FileSurvey = {
  /** Sheets whose every label is known: they need no mapping. */
  readonly read: readonly { readonly sheet: string | null; readonly form: string }[];
  readonly drafts: readonly MappingDraft[];
  /** Of a document without a table of figures; null where its text holds none either. */
  readonly prose: ProseDraft | null;
  /** Why the file cannot be read at all. */
  readonly problems: readonly Problem[];
};

export async function surveyFile(bytes: Uint8Array, context: IngestContext): Promise<FileSurvey> {
  const { workbook, problems } = await readUnicode(bytes, context.file);
  if (workbook === null) return { read: [], drafts: [], prose: null, problems };
  const desk = openUnitDesk(context);
  const found = workbook.grids.map((grid) => ({
    grid,
    tables: recogniseTables(
      grid,
      setting(() => []),
      () => {},
    ),
  }));
  const cover = found.flatMap(({ tables }) =>
    tables.flatMap((one) => (one.kind === 'none' ? titleLines(one.view, one.view.rowCount) : [])),
  );
  function setting(coverLines: Setting['cover']): Setting {
    const names = catalogueNames(context.catalogue);
    const rawOf: Setting['rawOf'] = (_sheet, _cell, value) => cellText(value);
    return { context, desk, names, rawOf, cover: coverLines };
  }
  const whole = setting(() => cover);
  const read = found.flatMap(({ tables }) =>
    tables.flatMap((one) =>
      one.kind === 'found' && readsAll(one.sheet.read, whole)
        ? [{ sheet: one.view.grid.name, form: one.sheet.form }]
        : [],
    ),
  );
  const drafts = found.flatMap(({ tables }) =>
    tables.flatMap((one) => {
      if (one.kind === 'found' && readsAll(one.sheet.read, whole)) return [];
      return draftMapping(one.view, whole) ?? [];
    }),
  );
  const isProse = read.length === 0 && drafts.length === 0 && workbook.prose !== undefined;
  const text = isProse && workbook.prose ? workbook.prose : null;
  const converted =
    text === null ? null : convertLegacyText({ ...workbook, grids: [text] }, context.file);
  const [grid] = converted?.workbook?.grids ?? [];
  const prose = grid ? draftFigures(grid, whole) : null;
  return { read, drafts, prose: prose && prose.figures.length > 0 ? prose : null, problems };
}

/** Labels that a layout does not know are left out of what it reads. */
const leftOut: ReadonlySet<string> = new Set([
  'unknown-indicator',
  'ambiguous-indicator',
  'unknown-column',
]);

function readsAll(
  read: (collector: ReturnType<typeof createCollector>) => void,
  { context }: Setting,
): boolean {
  const silent = createCollector(context.file, null);
  read(silent);
  return !silent.problems.some(({ code }) => leftOut.has(code)) && !hasNothing(silent);
}

function hasNothing({ filings, problems }: ReturnType<typeof createCollector>): boolean {
  return filings.length === 0 && !hasError(problems);
}
