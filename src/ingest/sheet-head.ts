/** Whose a sheet is and of when, with every disagreement told: what the layouts share before they read a cell. */

import { foldText, foldWithoutAccents } from '../core/names/fold.ts';
import { lineage, type UnitNames } from '../core/names/unit-names.ts';
import { daysOfPeriod } from '../core/time/calendar.ts';
import { type Period, samePeriod } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import type { IngestContext } from './context.ts';
import { type TitleEstimate, titleEstimate } from './estimates.ts';
import type { Collector } from './filing.ts';
import type { CellValue } from './grid.ts';
import { type CatalogueNames, unitsInText } from './names.ts';
import { pathNames, type TitleLine, titleLines } from './sheet-title.ts';
import type { SheetView } from './sheet-view.ts';
import type { UnitDesk } from './unit-desk.ts';
import {
  daysOff,
  nearDays,
  type PeriodSource,
  periodOfDays,
  periodSource,
  statedDays,
  titleSource,
  whenOf,
} from './when.ts';
import { type UnitSource, type Whose, whoseOf } from './whose.ts';

/** Everything that reading a sheet may need besides the sheet. */
export type Setting = {
  readonly context: IngestContext;
  readonly names: CatalogueNames;
  readonly desk: UnitDesk;
  /** The text of a cell as it was in the file, whatever `--set` reads there instead. */
  readonly rawOf: (sheet: string | null, cell: string, value: CellValue) => string;
  /** What the sheets without a table say: a cover may tell for all others whose and of when they are. */
  readonly cover: () => readonly TitleLine[];
};

export type SheetHead = {
  readonly lines: readonly TitleLine[];
  readonly period: Period;
  /** "ĐVT: triệu đồng" above the table: for money rows without a scale of their own. */
  readonly measure: string | null;
  readonly estimate: TitleEstimate | null;
};

/**
 * The sheet's title and period; null where nothing tells it.
 * @param named the periods that its columns of first-hand figures are headed by
 */
export function readHead(
  view: SheetView,
  top: number,
  named: readonly Period[],
  setting: Setting,
  collector: Collector,
): SheetHead | null {
  const lines = titleLines(view, top);
  const period = readPeriod(view, lines, named, setting, collector);
  if (period === null) return null;
  tellOtherDays(lines, period, setting, collector);
  return headOf(lines, period);
}

/** What else the title says of the figures of that period. */
export function headOf(lines: readonly TitleLine[], period: Period): SheetHead {
  return { lines, period, measure: statedMeasure(lines), estimate: titleEstimate(lines, period) };
}

/** What "ĐVT: triệu đồng" above the table says; null where nothing does. */
export function statedMeasure(lines: readonly TitleLine[]): string | null {
  const measures = lines.map(
    ({ text }) => /(?:ĐVT|đơn vị tính|đvt)\s*:?\s*(.+?)\)?$/iu.exec(text)?.[1],
  );
  return measures.find((text) => text !== undefined) ?? null;
}

/** The unit that the sheet's title, names and flags tell; null where they disagree, home where they are silent. */
export function readFiler(
  view: SheetView,
  head: SheetHead,
  setting: Setting,
  collector: Collector,
): UnitId | null {
  const { context, desk } = setting;
  const names = desk.names(head.period);
  const unknown = unknownCommune(head, setting);
  if (unknown) {
    const found = desk.find(unknown.text, head.period, context.homeUnit);
    if (found.kind === 'found') return found.unit;
    // "--unit" says who files it, unless it only names the office that the commune lies in.
    const { unit } = context.options;
    if (unit !== null && desk.childrenOf(unit, head.period).length === 0) return unit;
    if (found.kind === 'unknown') {
      const nearest = found.nearest.map((unit) => desk.nameOf(unit, head.period));
      collector.report('unknown-unit', 'error', unknown.cell, { seen: unknown.text, nearest });
      return null;
    }
  }
  const sources = unitSources(view, head, setting);
  const nearer = whoseOf(names, sources.nearer, context.homeUnit);
  const isSilent = (texts: readonly UnitSource[]) =>
    whoseOf(names, [texts], context.homeUnit).kind === 'silent';
  const all = sources.folders.every(isSilent)
    ? nearer
    : whoseOf(names, [...sources.nearer, ...sources.folders], context.homeUnit);
  // Folders are for tidying up: they tell where nothing nearer does, and else are only compared.
  const onlyFolder = nearer.kind === 'found' && all.kind === 'disagrees';
  const stated = onlyFolder ? nearer : all;
  const nameAll = (units: readonly UnitId[]) => units.map((unit) => desk.nameOf(unit, head.period));
  if (onlyFolder) {
    collector.report('unit-disagrees', 'warning', null, { stated: nameAll(all.units) });
  }
  const settled = settledBy(context.options.unit, stated, names);
  if (settled !== null) return settled;
  switch (stated.kind) {
    case 'disagrees':
      collector.report('unit-disagrees', 'error', stated.cell, { stated: nameAll(stated.units) });
      return null;
    case 'ambiguous': {
      const candidates = nameAll(stated.units);
      collector.report('ambiguous-unit', 'error', stated.cell, { seen: stated.seen, candidates });
      return null;
    }
    case 'silent': {
      const unit = context.options.unit ?? context.homeUnit;
      if (unit === null) collector.report('no-unit', 'error', null, {});
      return unit;
    }
    case 'found':
      break;
  }
  const flag = context.options.unit;
  if (flag === null || lineage(names, stated.unit).includes(flag)) return stated.unit;
  if (lineage(names, flag).includes(stated.unit)) return flag;
  collector.report('unit-disagrees', 'error', null, { stated: nameAll([stated.unit, flag]) });
  return null;
}

/** Of units that the sheet leaves open the flag settles one: the one it names, or the only one below that. */
function settledBy(flag: UnitId | null, stated: Whose, names: UnitNames): UnitId | null {
  if (flag === null || (stated.kind !== 'disagrees' && stated.kind !== 'ambiguous')) return null;
  if (stated.units.includes(flag)) return flag;
  if (stated.kind === 'disagrees') return null;
  const [only, ...others] = stated.units.filter((unit) => lineage(names, unit).includes(flag));
  return only !== undefined && others.length === 0 ? only : null;
}

/** The unit whose children a matrix lists: as its title says, else the flag, else the office's own. */
export function readParent(view: SheetView, head: SheetHead, setting: Setting): UnitId | null {
  const { context, desk } = setting;
  const names = desk.names(head.period);
  const { nearer, folders } = unitSources(view, head, setting);
  const hasChildren = (unit: UnitId) => desk.childrenOf(unit, head.period).length > 0;
  const nearest = context.options.unit ?? context.homeUnit;
  for (const group of [...nearer, ...folders]) {
    const stated = whoseOf(names, [group], context.homeUnit);
    if (stated.kind !== 'found') continue;
    const highest = lineage(names, stated.unit).find(hasChildren);
    if (highest !== undefined) return highest;
  }
  return nearest;
}

/** Texts that may say whose the sheet is, nearest first. */
type UnitSources = {
  readonly nearer: readonly (readonly UnitSource[])[];
  readonly folders: readonly (readonly UnitSource[])[];
};

function unitSources(
  view: SheetView,
  head: SheetHead,
  { context, desk, cover }: Setting,
): UnitSources {
  const own = prose(head.lines);
  const names = desk.names(head.period);
  const isSilent = whoseOf(names, [own], context.homeUnit).kind === 'silent';
  const [fileName = '', ...folders] = pathNames(context.file);
  const named = (text: string) => [{ text, cell: null, isProse: false }];
  return {
    nearer: [
      isSilent ? prose(cover()).map((line) => ({ ...line, cell: null })) : own,
      named(view.grid.name ?? ''),
      named(fileName),
    ],
    folders: folders.map(named),
  };
}

function prose(lines: readonly TitleLine[]): readonly UnitSource[] {
  return lines.map(({ text, cell }) => ({ text, cell, isProse: true }));
}

function readPeriod(
  view: SheetView,
  lines: readonly TitleLine[],
  named: readonly Period[],
  { context, cover }: Setting,
  collector: Collector,
): Period | null {
  const { periods, options } = context;
  const own = titleSource(lines, periods);
  const isSilent = own.periods.length === 0 && named.length === 0 && statedDays(lines) === null;
  const title = isSilent ? titleSource(cover(), periods) : own;
  const [fileName = '', ...folders] = pathNames(context.file);
  const around: PeriodSource[] = [
    periodSource('name', view.grid.name ?? '', periods),
    periodSource('name', fileName, periods),
    ...folders.map((folder) => periodSource('folder', folder, periods)),
    { kind: 'flag', periods: options.period ? [options.period] : [] },
  ];
  const isUnclear = title.periods.length > 1 && named.length > 0;
  const said = title.periods.length > 0 && !isUnclear ? title : null;
  const days = said ? null : statedDays(lines);
  const fromDays = days ? periodOfDays(days, periods) : null;
  const nearest: PeriodSource = said ?? {
    kind: 'days',
    periods: fromDays ? [fromDays] : columnPeriod(named, around),
  };
  const when = whenOf([nearest, ...around]);
  switch (when.kind) {
    case 'found':
      return when.period;
    case 'silent':
      collector.report('no-period', 'error', null, {});
      return null;
    case 'disagrees':
      collector.report('period-disagrees', when.onlyFolder ? 'warning' : 'error', null, {
        stated: when.stated,
      });
      return when.period;
  }
}

/** Of several columns' periods the one that a file name, folder or flag names too, else the latest. */
function columnPeriod(
  named: readonly Period[],
  around: readonly PeriodSource[],
): readonly Period[] {
  const spoken = around.flatMap(({ periods }) => periods);
  const agreed = named.find((period) => spoken.some((other) => samePeriod(period, other)));
  const latest = [...named].sort((a, b) => b.end - a.end || b.start - a.start)[0];
  const chosen = agreed ?? latest;
  return chosen ? [chosen] : [];
}

function tellOtherDays(
  lines: readonly TitleLine[],
  period: Period,
  { context }: Setting,
  collector: Collector,
): void {
  const days = statedDays(lines);
  if (!days) return;
  const off = daysOff(days, period, context.periods);
  if (off === 0) return;
  const expected = daysOfPeriod(period, context.periods.scheme);
  collector.report('other-dates', off <= nearDays ? 'info' : 'warning', days.cell, {
    from: days.from,
    to: days.to,
    expectedFrom: expected.from,
    expectedTo: expected.to,
  });
}

const communeName =
  /(?:Xã|XÃ|xã|Phường|PHƯỜNG|phường|Thị trấn|THỊ TRẤN|thị trấn)\s+(\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*){0,3})/gu;

/** "các xã trên địa bàn" names no commune; after an office or at the beginning a name follows. */
const beforeName =
  /(?:^|ubnd|ủy ban nhân dân|đảng ủy|đảng bộ|dân vận|mttq|(?:đơn vị|cơ quan)(?: báo cáo)?:?)\s*$/u;

/** A commune named in the title that the register does not know: it must not pass for the district. */
function unknownCommune(head: SheetHead, { context, desk }: Setting): TitleLine | null {
  const names = desk.names(head.period);
  for (const { text, cell } of head.lines) {
    const mentions = unitsInText(names, text, context.homeUnit);
    for (const match of text.matchAll(communeName)) {
      const isKnown = mentions.some(({ start, end }) => start <= match.index && match.index < end);
      const isPhrase = /^(hoi|nam|quy|phuong|thi tran|dac khu)\b/.test(
        foldWithoutAccents(match[1] ?? ''),
      );
      const isNamed = beforeName.test(foldText(text.slice(0, match.index)));
      if (!isKnown && !isPhrase && isNamed) return { text: unitWords(match[0]), cell };
    }
  }
  return null;
}

/** In a title of capitals the name runs on into other words; a commune's has two or three. */
function unitWords(matched: string): string {
  const words = matched.split(/\s+/);
  const typeLength = /^th/iu.test(words[0] ?? '') ? 2 : 1;
  return words.slice(0, typeLength + 2).join(' ');
}
