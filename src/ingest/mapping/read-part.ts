/** One line of a mapping: what a column or a row is, and what else is said of it. */

import { type Problem, type ProblemOrigin, problem } from '../../core/problem.ts';
import { parsePeriod } from '../../core/time/period-grammar.ts';
import type { SpanRule } from '../column-meaning.ts';
import { parseCellAddress } from '../grid.ts';
import type { Standing } from '../sheet-rows.ts';
import type { MappedAs, MappedPart, Mapping, MappingContext } from './mapping.ts';
import {
  allWords,
  type HeadingWord,
  natureWords,
  parsePlace,
  roleWords,
  scopeWords,
  spanWords,
  unsure,
  type Words,
  wordIn,
} from './words.ts';

export type MappingLine = {
  readonly row: number;
  readonly text: (word: HeadingWord) => string;
  readonly column: (word: HeadingWord) => number;
};

type PartContext = MappingContext & {
  readonly origin: (row: number, column: number) => ProblemOrigin;
};

type Report = (word: HeadingWord, fault: Fault) => void;
type Fault = {
  readonly reason:
    | 'unknown-place'
    | 'unknown-indicator'
    | 'ambiguous-indicator'
    | 'unknown-category'
    | 'unknown-word'
    | 'unknown-period';
  readonly allowed?: readonly string[];
};

export function readPart(
  line: MappingLine,
  indicators: Mapping['indicators'],
  context: PartContext,
): { readonly part: MappedPart | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const number = line.row + 1;
  const at = (word: HeadingWord) => context.origin(line.row, line.column(word));
  const report: Report = (word, { reason, allowed = [] }) => {
    const args = { line: number, reason, seen: line.text(word), allowed };
    problems.push(problem('mapping-row', 'error', at(word), args));
  };
  const place = parsePlace(line.text('place'));
  if (place === null || place.kind === 'cell') {
    report('place', { reason: 'unknown-place' });
    return { part: null, problems };
  }
  const open = (['as', 'category', 'scope', 'nature', 'span'] as const).find((word) =>
    word === 'as'
      ? line.text(word) === '' || line.text(word).startsWith(unsure)
      : line.text(word).startsWith(unsure),
  );
  if (open !== undefined) {
    const args = {
      line: number,
      place: line.text('place'),
      seen: line.text('seen'),
      candidates: line
        .text('candidates')
        .split('|')
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    };
    problems.push(problem('unresolved-mapping', 'error', at(open), args));
    return { part: null, problems };
  }
  const as = asOf(line, place.kind, indicators, context, report);
  const standing: Standing = {
    scope: word(line, 'scope', scopeWords, report),
    nature: word(line, 'nature', natureWords, report),
    span: spanOf(line, context, report),
  };
  const index =
    place.kind === 'row' ? Number(place.at) - 1 : parseCellAddress(`${place.at}1`)?.column;
  if (as === null || index === undefined || problems.length > 0) return { part: null, problems };
  const { cell } = at('as');
  const part = { index, seen: line.text('seen'), as, standing };
  return { part: { ...part, place: { line: number, cell: cell ?? '' } }, problems };
}

function asOf(
  line: MappingLine,
  kind: 'column' | 'row',
  indicators: Mapping['indicators'],
  { names }: PartContext,
  report: Report,
): MappedAs | null {
  const text = line.text('as');
  const role = wordIn(roleWords, text);
  if (role !== null && (kind === 'column' || role === 'ignored')) return { kind: role };
  const isIndicator = (kind === 'row') === (indicators === 'rows');
  if (!isIndicator) return { kind: 'named-unit', name: text };
  const found = names.findIndicator(text);
  if (found.kind !== 'found') {
    const codes = found.kind === 'ambiguous' ? found.codes : found.nearest;
    const allowed = codes.flatMap((code) => names.indicator(code)?.label.vi ?? []);
    const reason = found.kind === 'ambiguous' ? 'ambiguous-indicator' : 'unknown-indicator';
    report('as', { reason, allowed });
    return null;
  }
  const indicator = names.indicator(found.code);
  if (indicator === null) return null;
  const part = line.text('category');
  if (part === '') return { kind: 'indicator', indicator, category: null };
  const category = names.findCategory(indicator, part);
  if (category.kind === 'found') return { kind: 'indicator', indicator, category: category.code };
  const known = names.catalogue.categories.filter(({ breakdown }) =>
    indicator.breakdowns.includes(breakdown),
  );
  report('category', {
    reason: 'unknown-category',
    allowed: known.map(({ label }) => label.vi),
  });
  return null;
}

function word<Name extends string>(
  line: MappingLine,
  heading: HeadingWord,
  words: Words<Name>,
  report: Report,
): Name | null {
  const text = line.text(heading);
  if (text === '') return null;
  const found = wordIn(words, text);
  if (found === null) report(heading, { reason: 'unknown-word', allowed: allWords(words) });
  return found;
}

function spanOf(line: MappingLine, { periods }: PartContext, report: Report): SpanRule | null {
  const text = line.text('span');
  if (text === '') return null;
  const rule = wordIn(spanWords, text);
  if (rule === 'same-period') return { kind: rule, year: null };
  if (rule !== null) return rule === 'sheet' ? null : { kind: rule };
  const parsed = parsePeriod(text, periods);
  if (parsed.ok) return { kind: 'named', period: parsed.period };
  report('span', { reason: 'unknown-period', allowed: allWords(spanWords) });
  return null;
}
