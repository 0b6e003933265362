/**
 * Party terms (nhiệm kỳ) and where the middle of one is cut: what the settings say, on top of
 * what is built in.
 */
import { addMonths } from './month.ts';
import { halfYearPeriod, type Period, samePeriod } from './period.ts';

/**
 * A term, named by its years (`2015-2020`), and its mid: from the term's start to the mid-term
 * cut.
 */
export type Term = {
  readonly name: string;
  readonly period: Period;
  readonly mid: Period;
};

/** The terms that are known: those built in and those of the settings. Nothing else is a term. */
export type Terms = readonly Term[];

/** The built-in terms, from the congresses of 2010, 2015, 2020 and 2025. */
export const builtInTerms: Terms = [2010, 2015, 2020, 2025].map((year) => ({
  name: `${year}-${year + 5}`,
  period: { start: halfYearPeriod(year, 2).start, end: halfYearPeriod(year + 5, 1).end },
  mid: { start: halfYearPeriod(year, 2).start, end: defaultMidCut(year).end },
}));

/** The term of these two years, or null where none is known. */
export function termNamed(terms: Terms, firstYear: number, lastYear: number): Term | null {
  return terms.find((term) => term.name === `${firstYear}-${lastYear}`) ?? null;
}

/** The term that the span is, wholly or to its mid; null for any other span. */
export function termOfPeriod(
  period: Period,
  terms: Terms,
): { readonly term: Term; readonly part: 'whole' | 'mid' } | null {
  for (const term of terms) {
    if (samePeriod(term.period, period)) return { term, part: 'whole' };
    if (samePeriod(term.mid, period)) return { term, part: 'mid' };
  }
  return null;
}

/** A term of these years over this span, cut at the end of `mid` (null: by the built-in rule). */
export function makeTerm(name: string, period: Period, mid: Period | null): Term {
  const cut = mid ?? defaultMidCut(Number(name.slice(0, 4)));
  const isInside = cut.end > period.start && cut.end <= period.end;
  // A term shorter than the rule expects has no half-year of its own to be cut at: halve it.
  const end = isInside
    ? cut.end
    : addMonths(period.start, Math.ceil((period.end - period.start) / 2));
  return { name, period, mid: { start: period.start, end } };
}

/** The first half of the third year after the term's first: 2018H1 for 2015-2020. */
function defaultMidCut(firstYear: number): Period {
  return halfYearPeriod(firstYear + 3, 1);
}
