/**
 * What a signed report said, figure by figure: written down when it is signed, laid over the report when
 * it is printed again, and held against later tables that look back to it.
 */
import { compare } from '../core/decimal.ts';
import type { Amount } from '../core/reading.ts';
import type { Period } from '../core/time/period.ts';
import { periodId } from '../core/time/period-id.ts';
import type { FigureView, ReportModel, ReportRow, UnitView } from './model.ts';
import type { Appendix, Coverage, ReportPack } from './pack.ts';

/** How a row differs from what it is compared with. */
type RowChanges = Pick<ReportRow, 'change' | 'changePercent' | 'changePoints'>;

export type SignedFigures = {
  readonly figures: ReadonlyMap<string, FigureView>;
  readonly changes: ReadonlyMap<string, RowChanges>;
  readonly coverage: Coverage;
  readonly isIncomplete: boolean;
};

/** Whose figure: a row of a table, or a line of an appendix under one of its headings. */
type Subject = Pick<ReportRow, 'indicator' | 'category' | 'unit' | 'part'>;

export function signedFiguresOf(pack: ReportPack): SignedFigures {
  const figures = new Map<string, FigureView>();
  const changes = new Map<string, RowChanges>();
  for (const { rows } of [pack.told, pack.summary]) {
    for (const row of rows) {
      for (const [column, figure] of row.values) figures.set(figureKey(row, column), figure);
      const { change, changePercent, changePoints } = row;
      changes.set(subjectKey(row), { change, changePercent, changePoints });
    }
  }
  for (const { headings, rows } of pack.appendices) {
    for (const { unit, part, values } of rows) {
      headings.forEach(({ indicator, category, column }, at) => {
        const figure = values[at];
        if (figure) figures.set(figureKey({ indicator, category, unit, part }, column.id), figure);
      });
    }
  }
  const { coverage, edition } = pack;
  return { figures, changes, coverage, isIncomplete: edition.isIncomplete };
}

/** The report as it was signed: where register or catalogue have changed since, its own figures stand. */
export function asSigned(pack: ReportPack, signed: SignedFigures): ReportPack {
  return {
    ...pack,
    summary: modelAsSigned(pack.summary, signed),
    told: modelAsSigned(pack.told, signed),
    appendices: pack.appendices.map((appendix) => appendixAsSigned(appendix, signed)),
    coverage: signed.coverage,
    edition: { ...pack.edition, isIncomplete: signed.isIncomplete },
  };
}

/** Rows that the report did not have are left out. */
export function modelAsSigned(model: ReportModel, signed: SignedFigures): ReportModel {
  const known = model.rows.filter(
    (row) => row.unit !== null || signed.changes.has(subjectKey(row)),
  );
  const rows = known.map((row) => ({
    ...row,
    ...signed.changes.get(subjectKey(row)),
    values: new Map(
      [...row.values].map(([column, figure]) => [
        column,
        signed.figures.get(figureKey(row, column)) ?? figure,
      ]),
    ),
  }));
  return { ...model, rows };
}

function appendixAsSigned(appendix: Appendix, { figures }: SignedFigures): Appendix {
  const { headings } = appendix;
  const lineOf = (
    { unit, part }: Pick<Subject, 'unit' | 'part'>,
    values: readonly (FigureView | null)[],
  ) =>
    headings.map(({ indicator, category, column }, at) => {
      const key = figureKey({ indicator, category, unit, part }, column.id);
      return figures.get(key) ?? values[at] ?? null;
    });
  return {
    ...appendix,
    rows: appendix.rows.map((row) => ({ ...row, values: lineOf(row, row.values) })),
    total: lineOf({ unit: null, part: null }, appendix.total),
  };
}

/** What the report said of the whole unit in a column; undefined where it had no such row. */
export function wholeFigure(
  { figures }: SignedFigures,
  subject: Pick<Subject, 'indicator' | 'category'>,
  column: string,
): FigureView | undefined {
  return figures.get(figureKey({ ...subject, unit: null, part: null }, column));
}

/** A report that was signed for a period, with what it said. */
export type SignedSource = {
  readonly number: string;
  readonly date: NonNullable<FigureView['signed']>['date'];
  readonly period: Period;
  readonly signed: SignedFigures;
};

/** Marks the figures of earlier periods that their signed report gave otherwise. */
export function withSignedNotes(
  model: ReportModel,
  sources: ReadonlyMap<string, SignedSource>,
): ReportModel {
  const looking = model.columns.filter(({ role }) => role === 'compare' || role === 'part');
  const columns = new Map(
    looking.flatMap(({ id, period }) => {
      const source = sources.get(periodId(period));
      return source ? [[id, source] as const] : [];
    }),
  );
  if (columns.size === 0) return model;
  const rows = model.rows.map((row) => ({
    ...row,
    values: new Map(
      [...row.values].map(([column, figure]) => {
        const source = columns.get(column);
        return [column, source ? noted(row, figure, source) : figure];
      }),
    ),
  }));
  return { ...model, rows };
}

function noted(row: ReportRow, figure: FigureView, source: SignedSource): FigureView {
  const { number, date, period, signed } = source;
  const said = signed.figures.get(figureKey(row, periodId(period)));
  if (row.kind === 'text' || said === undefined || sameAmount(said.value, figure.value)) {
    return figure;
  }
  return { ...figure, signed: { number, date, value: said.value } };
}

export function sameAmount(a: Amount | null, b: Amount | null): boolean {
  if (a === null || b === null) return a === b;
  return a.qualifier === b.qualifier && compare(a.value, b.value) === 0;
}

function figureKey(subject: Subject, column: string): string {
  return `${subjectKey(subject)} ${column}`;
}

function subjectKey({ indicator, category, unit, part }: Subject): string {
  return JSON.stringify([indicator, category, part, unit && unitKey(unit)]);
}

function unitKey({ level, code, name }: UnitView): readonly string[] {
  return [level, code, name];
}

/** What most figures have, which is not written down for each. */
const usual: Omit<FigureView, 'status' | 'unitsReported' | 'unitsExpected'> = {
  value: null,
  basis: null,
  estimated: false,
  unitsStale: 0,
  gaps: [],
  missing: [],
  asOf: null,
  of: null,
  numerator: null,
  denominator: null,
  scope: null,
  notApplicable: false,
  text: null,
  unallocated: [],
  asOfYearEnd: false,
  target: null,
  targetPercent: null,
  column: null,
};

/** A figure without what is usual; read back, it has it again. */
type WrittenFigure = Partial<FigureView> &
  Pick<FigureView, 'status' | 'unitsReported' | 'unitsExpected'>;

type SignedDocument = Pick<SignedFigures, 'coverage' | 'isIncomplete'> & {
  readonly figures: Readonly<Record<string, WrittenFigure>>;
  readonly changes: Readonly<Record<string, RowChanges>>;
};

/** As text in a fixed order: equal figures give equal text. */
export function writeSignedFigures(signed: SignedFigures): string {
  const figures = [...signed.figures].map(([key, figure]) => [key, withoutUsual(figure)]);
  const document = {
    schemaVersion: 1,
    isIncomplete: signed.isIncomplete,
    figures: Object.fromEntries(figures),
    changes: Object.fromEntries(signed.changes),
    coverage: signed.coverage,
  };
  return JSON.stringify(document, (_key, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Reads what `writeSignedFigures` wrote; a text of ours, so its shape is known. */
export function readSignedFigures(text: string): SignedFigures {
  const document = JSON.parse(text, (key, value: unknown) =>
    key === 'mantissa' && typeof value === 'string' ? BigInt(value) : value,
  ) as SignedDocument;
  const { figures, changes, coverage, isIncomplete } = document;
  return {
    figures: new Map(
      Object.entries(figures).map(([key, figure]) => [key, { ...usual, ...figure }]),
    ),
    changes: new Map(Object.entries(changes)),
    coverage,
    isIncomplete,
  };
}

function withoutUsual({ signed: _, ...figure }: FigureView): Partial<FigureView> {
  const defaults: Readonly<Record<string, unknown>> = usual;
  return Object.fromEntries(
    Object.entries(figure).filter(([name, value]) => {
      const isEmptyList = Array.isArray(value) && value.length === 0;
      return !isEmptyList && value !== defaults[name];
    }),
  );
}
