/**
 * Finds the unit that a text names: by code, full or bare name, alias, with offices and types
 * before it.
 */
import { distance } from 'fastest-levenshtein';
import type { UnitId } from '../unit.ts';
import { foldText, withoutAccents } from './fold.ts';
import { joinTokens, type NameToken, tokenise } from './name-tokens.ts';
import { endedRank, lineage, type NameEntry, type Ranked, type UnitNames } from './unit-names.ts';
import { levelHint, levelsOfType, type NamePrefix, prefixAt, typeAt } from './unit-prefixes.ts';

export type UnitFinding =
  | { readonly kind: 'found'; readonly unit: UnitId }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly UnitId[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly UnitId[] };

export type FindUnitOptions = {
  /**
   * Its children are looked for first, then the unit itself, then all below it, then everywhere.
   */
  readonly below?: UnitId;
  /** How many near misses an unknown name comes with; 3 unless told. */
  readonly nearest?: number;
};

/** A name and the names of units above it ("xã Kỳ Bắc, huyện Kỳ Anh"). */
type Attempt = {
  readonly tokens: readonly NameToken[];
  readonly qualifiers: readonly (readonly NameToken[])[];
};

const noPrefix: NamePrefix = { office: '', type: '', length: 0 };
const fullMatch: readonly ('text' | 'plain')[] = ['text', 'plain'];

/**
 * What is written with accents agrees with no other accents, since "Kỳ Tân" and "Kỳ Tấn" are two
 * communes; what is written without agrees with any. A type that is written must agree; a
 * registered body's own name beats the unit that its office would stand for.
 */
export function findUnit(
  names: UnitNames,
  text: string,
  options: FindUnitOptions = {},
): UnitFinding {
  const coded = names.byCode.get(foldText(text));
  if (coded) return concluded(choose(names, coded, options.below));
  const tokens = tokenise(text);
  if (tokens.length === 0) return { kind: 'unknown', nearest: [] };
  for (const attempt of attemptsOf(tokens)) {
    for (const field of fullMatch) {
      const candidates = matches(names, attempt, field, options.below);
      if (candidates.length > 0) return concluded(candidates);
    }
  }
  const joined = writtenTogether(names, tokens);
  if (joined.length > 0) return concluded(choose(names, joined, options.below));
  return { kind: 'unknown', nearest: nearestUnits(names, tokens, options) };
}

/**
 * The units of these entries that live on the names' day (codes and names have been reused), stand
 * nearest below, and have their best names; several where that can't decide.
 */
export function choose(
  names: UnitNames,
  entries: readonly Ranked[],
  below: UnitId | undefined,
): readonly UnitId[] {
  const living = entries.filter(({ rank }) => rank < endedRank);
  const placed = (living.length > 0 ? living : entries).map((entry) => ({
    entry,
    place: placeOf(names, entry.unit, below),
  }));
  const nearest = Math.min(...placed.map(({ place }) => place));
  const near = placed.filter(({ place }) => place === nearest).map(({ entry }) => entry);
  const best = Math.min(...near.map(({ rank }) => rank));
  return [...new Set(near.filter(({ rank }) => rank === best).map(({ unit }) => unit))];
}

/** Entries with that bare name whose office and type agree with the prefix. */
export function agreeing(
  named: readonly NameEntry[] | undefined,
  prefix: NamePrefix,
): readonly NameEntry[] {
  const ofOffice = named?.filter(({ office }) => office === prefix.office) ?? [];
  const ofType = ofOffice.filter(({ type }) => type === prefix.type);
  return ofType.length > 0 || prefix.type !== '' ? ofType : ofOffice;
}

function concluded(candidates: readonly UnitId[]): UnitFinding {
  const [unit, ...others] = candidates;
  if (unit === undefined) return { kind: 'unknown', nearest: [] };
  return others.length === 0 ? { kind: 'found', unit } : { kind: 'ambiguous', candidates };
}

function placeOf(names: UnitNames, unit: UnitId, below: UnitId | undefined): number {
  if (below === undefined) return 0;
  const depth = lineage(names, unit).indexOf(below);
  if (depth === 1) return 0;
  if (depth === 0) return 1;
  return depth > 1 ? 2 : 3;
}

type Cut = { readonly atDashes: boolean; readonly atTypes: boolean };

/**
 * From the mildest: names hold dashes ("Phan Rang - Tháp Chàm") and words that look like types
 * ("Tân Xã").
 */
const cuts: readonly Cut[] = [
  { atDashes: false, atTypes: false },
  { atDashes: false, atTypes: true },
  { atDashes: true, atTypes: false },
  { atDashes: true, atTypes: true },
];

/** The whole text as one name first; then its head, with what follows as names of units above. */
function attemptsOf(tokens: readonly NameToken[]): readonly Attempt[] {
  const attempts: Attempt[] = [{ tokens, qualifiers: [] }];
  for (const cut of cuts) {
    const [head, ...rest] = segmentsOf(tokens, cut);
    if (head && rest.length > 0) attempts.push({ tokens: head, qualifiers: rest });
  }
  return attempts;
}

/** Cuts before breaks ("," "(") and before a type that follows a name ("Kỳ Bắc huyện Kỳ Anh"). */
function segmentsOf(tokens: readonly NameToken[], cut: Cut): readonly (readonly NameToken[])[] {
  const segments: NameToken[][] = [];
  let nameBegins = prefixAt(tokens, 0).length;
  tokens.forEach((token, index) => {
    const { breakBefore } = token;
    const broken = breakBefore === 'hard' || (cut.atDashes && breakBefore === 'dash');
    const typed = cut.atTypes && typeAt(tokens, index) !== null;
    const current = segments.at(-1);
    if (!current || (index > nameBegins && (broken || typed))) {
      segments.push([token]);
      nameBegins = index + prefixAt(tokens, index).length;
    } else current.push(token);
  });
  return segments;
}

function matches(
  names: UnitNames,
  attempt: Attempt,
  field: 'text' | 'plain',
  below: UnitId | undefined,
): readonly UnitId[] {
  const { byName, byPlainName } = names.written();
  const map = field === 'text' ? byName : byPlainName;
  const entriesFrom = (from: number) =>
    (map.get(joinTokens(attempt.tokens, field, from)) ?? []).filter((entry) =>
      isWrittenSo(joinTokens(attempt.tokens, 'text', from), entry),
    );
  const named = (prefix: NamePrefix) =>
    agreeing(entriesFrom(prefix.length), prefix).filter((entry) =>
      attempt.qualifiers.every((qualifier) => liesIn(names, entry.unit, qualifier)),
    );
  const asWhole = entriesFrom(0).filter(({ office, type }) => office === '' && type === '');
  const prefix = prefixAt(attempt.tokens, 0);
  const full = [...asWhole, ...named(prefix)];
  const withoutOffice = full.length > 0 ? full : named({ ...prefix, office: '' });
  // "Quan Hoa" has no type: what looks like one without accents may be the name's own word.
  const entries = withoutOffice.length > 0 ? withoutOffice : named(noPrefix);
  if (entries.length === 0) return [];
  const units = choose(names, entries, below);
  const hint = levelHint(prefix.office);
  const hinted = units.filter((unit) => names.units.get(unit)?.level === hint);
  return hinted.length > 0 ? hinted : units;
}

/**
 * False where a unit above has another name than the qualifier. A qualifier that names no unit
 * ("b/c quý I") or a level that the register lacks above this unit says nothing.
 */
function liesIn(names: UnitNames, unit: UnitId, qualifier: readonly NameToken[]): boolean {
  const prefix = prefixAt(qualifier, 0);
  const key = joinTokens(qualifier, 'plain', prefix.length);
  const named = agreeing(names.written().byPlainName.get(key), { ...prefix, office: '' });
  const line = lineage(names, unit);
  if (named.some((entry) => line.includes(entry.unit))) return true;
  const levels = levelsOfType(prefix.type);
  if (levels.length === 0) return named.length === 0;
  const above = line.slice(1).map((ancestor) => names.units.get(ancestor)?.level);
  return !above.some((level) => level !== undefined && levels.includes(level));
}

/** "Dran" for "D'Ran", "kybac": the same letters, cut into words otherwise. */
function writtenTogether(names: UnitNames, tokens: readonly NameToken[]): readonly NameEntry[] {
  const prefix = prefixAt(tokens, 0);
  const key = joinTokens(tokens, 'plain', prefix.length).replaceAll(' ', '');
  const text = joinTokens(tokens, 'text', prefix.length);
  const joined = names
    .byJoinedName()
    .get(key)
    ?.filter((entry) => isWrittenSo(text, entry));
  return agreeing(joined, { ...prefix, office: '' });
}

/** Every letter is the name's own or has no accent; both sides are the same without accents. */
function isWrittenSo(text: string, { bare }: NameEntry): boolean {
  const own = [...bare.replaceAll(' ', '')];
  const written = [...text.replaceAll(' ', '')];
  return written.every(
    (letter, index) => letter === own[index] || withoutAccents(letter) === letter,
  );
}

function nearestUnits(
  names: UnitNames,
  tokens: readonly NameToken[],
  options: FindUnitOptions,
): readonly UnitId[] {
  const prefix = prefixAt(tokens, 0);
  const wanted = joinTokens(tokens, 'plain', prefix.length);
  const scores = new Map<UnitId, number>();
  for (const [plain, entries] of names.written().byPlainName) {
    const longer = Math.max(plain.length, wanted.length);
    // A name that differs in length by more than half can't be near.
    if (Math.abs(plain.length - wanted.length) * 2 > longer) continue;
    const likeness = 1 - distance(plain, wanted) / longer;
    if (likeness < 0.5) continue;
    for (const entry of entries) {
      const typed = prefix.type !== '' && entry.type === prefix.type ? 0.05 : 0;
      const near = 0.1 * (3 - placeOf(names, entry.unit, options.below));
      const score = likeness + typed + near - 0.2 * entry.rank;
      scores.set(entry.unit, Math.max(score, scores.get(entry.unit) ?? 0));
    }
  }
  const sorted = [...scores].sort(([a, one], [b, other]) => other - one || a - b);
  return sorted.slice(0, options.nearest ?? 3).map(([unit]) => unit);
}
