/** Finds units for one file, and registers unknown ones where the user asked for it (`--new-units`). */
import type { UnitFinding } from '../core/names/find-unit.ts';
import { foldText, normaliseText } from '../core/names/fold.ts';
import type { UnitNames } from '../core/names/unit-names.ts';
import { levelsOfType } from '../core/names/unit-prefixes.ts';
import { lastMonth, type Period } from '../core/time/period.ts';
import { type Level, stateOn, type Unit, type UnitId } from '../core/unit.ts';
import type { IngestContext } from './context.ts';
import { type HeaderWord, headerWord, unitTotalLabel } from './header-words.ts';
import { registerNames, unitNamed } from './names.ts';
import { namesOnlyLevel, withoutScopeWords } from './scope-words.ts';

export type UnitDesk = {
  readonly names: (period: Period | null) => UnitNames;
  /** The unit so called on the period's last day; an unknown one is registered where that is allowed. */
  readonly find: (text: string, period: Period | null, below: UnitId | null) => UnitFinding;
  /** The same without registering anything; null where it is unknown or may be several. */
  readonly known: (text: string, period: Period | null, below: UnitId | null) => UnitId | null;
  readonly nameOf: (unit: UnitId, period: Period) => string;
  /** For a row whose period isn't known either. */
  readonly nameToday: (unit: UnitId) => string;
  readonly levelOf: (unit: UnitId, period: Period) => Level;
  /** Children that are units and not bodies, alive on the period's last day. */
  readonly childrenOf: (unit: UnitId, period: Period) => readonly UnitId[];
  readonly newUnits: readonly Unit[];
};

export function openUnitDesk(context: IngestContext): UnitDesk {
  const { register, options, homeUnit } = context;
  const { territory, unitsAt } = registerNames(register, context.periods.scheme);
  const added = new Map<string, Unit>();
  const newUnits: Unit[] = [];
  const newById = new Map<UnitId, Unit>();
  const parent = options.unit ?? homeUnit;

  const registerNew = (text: string): UnitId => {
    const key = foldText(text);
    const known = added.get(key);
    if (known) return known.id;
    const unit = newCommune(nextId([...register.units, ...newUnits]), nameFrom(text), parent);
    added.set(key, unit);
    newUnits.push(unit);
    newById.set(unit.id, unit);
    return unit.id;
  };
  return {
    names: unitsAt,
    find: (text, period, below) => {
      const found = unitNamed(unitsAt(period), text, below);
      if (found.kind !== 'unknown' || !options.newUnits || !mayBeCommune(text)) return found;
      return { kind: 'found', unit: registerNew(text) };
    },
    known: (text, period, below) => {
      const found = unitNamed(unitsAt(period), text, below);
      return found.kind === 'found' ? found.unit : null;
    },
    nameOf: (unit, period) => {
      const found = newById.get(unit);
      return found ? stateOn(found, null).name : territory.stateIn(unit, lastMonth(period)).name;
    },
    nameToday: (unit) => stateOn(newById.get(unit) ?? territory.unit(unit), null).name,
    levelOf: (unit, period) =>
      newById.has(unit) ? 'commune' : territory.stateIn(unit, lastMonth(period)).level,
    childrenOf: (unit, period) =>
      newById.has(unit)
        ? []
        : territory
            .childrenIn(unit, lastMonth(period))
            .filter((child) => territory.stateIn(child, lastMonth(period)).level !== 'body'),
    newUnits,
  };
}

/** Words that head columns; "Giao An" and "Tăng Tiến" are communes though those words head others. */
const headerWords: ReadonlySet<HeaderWord> = new Set([
  'index',
  'name',
  'measure',
  'unit',
  'period',
  'category',
  'scope',
  'note',
]);
const levels: readonly Level[] = ['province', 'district', 'commune'];

/** A unit that no one has registered: a commune for all time, without a code. */
function newCommune(id: UnitId, name: string, parent: UnitId | null): Unit {
  return {
    id,
    validFrom: null,
    validTo: null,
    states: [{ from: null, code: '', name, level: 'commune' }],
    parents: [{ from: null, parent }],
    aliases: [],
    reportsFor: null,
  };
}

/** A name in a title's capitals is registered as people write it: "XÃ KỲ LẠ" is Xã Kỳ Lạ. */
function nameFrom(text: string): string {
  const name = normaliseText(text);
  if (name !== name.toLocaleUpperCase('vi')) return name;
  const words = name.toLocaleLowerCase('vi').split(' ');
  const isTwoWordType = words[0] === 'thị' || words[0] === 'đặc';
  const capital = (word: string) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
  return words
    .map((word, index) => (isTwoWordType && index === 1 ? word : capital(word)))
    .join(' ');
}

/** Figures, codes, names of districts, and words of totals, scopes and headers are no communes. */
function mayBeCommune(text: string): boolean {
  if (!/\p{L}/u.test(text) || headerWords.has(headerWord(text))) return false;
  if (unitTotalLabel(text) !== null || withoutScopeWords(text) === '') return false;
  if (levels.some((level) => namesOnlyLevel(text, level))) return false;
  const type = /^(tỉnh|thành phố|huyện|quận|thị xã)\s/u.exec(foldText(text))?.[1];
  return type === undefined || levelsOfType(type).includes('commune');
}

function nextId(units: readonly Unit[]): UnitId {
  return units.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
}
