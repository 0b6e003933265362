/** Filings of one unit that contradict each other: covers, tilings, and differences below zero. */
import { type Cover, coverPeriod } from '../figures/cover.ts';
import { disagreeingFilings } from '../figures/disagreeing-filings.ts';
import { seriesFor } from '../figures/figure-table.ts';
import { type Filing, noFilings } from '../figures/filing.ts';
import { groupBy } from '../group-by.ts';
import { overlaps, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { type Finding, finding } from './found.ts';
import { type CheckSubject, filersOf, nameOf, showAmount } from './subject.ts';

export function checkFilings(subject: CheckSubject): readonly Finding[] {
  return subject.indicators.flatMap((code) => {
    if (subject.table.indicator(code).kind !== 'flow') return [];
    const all = subject.table.seriesOf(code);
    return [null, ...all.categories.keys()].flatMap((category) => {
      const series = seriesFor(all, category);
      return filersOf(series, subject).flatMap((unit) => {
        const { own, total } = series.get(unit) ?? noFilings;
        return [own, total].flatMap((filings) => checkSeries(subject, code, unit, filings));
      });
    });
  });
}

function checkSeries(
  subject: CheckSubject,
  indicator: string,
  unit: UnitId,
  filings: readonly Filing[],
): readonly Finding[] {
  const inTable = filings.filter(({ period }) =>
    subject.targets.some((target) => overlaps(target, period)),
  );
  const disagreeing = disagreeingFilings(inTable).map(({ filing, parts }) =>
    finding(
      'filings-disagree',
      'warning',
      {
        indicator,
        unit: nameOf(subject, unit, filing.period),
        period: filing.period,
        stated: filing.amount ? showAmount(filing.amount) : '',
        parts: showAmount(parts),
      },
      filing,
    ),
  );
  const changes = subject.table.territory.ancestorChanges(unit);
  const covers = subject.targets.map((target) => ({
    target,
    cover: coverPeriod(target, filings, changes),
  }));
  return [
    ...disagreeing,
    ...covers.flatMap(({ target, cover }) => checkCover(subject, indicator, unit, target, cover)),
    ...unusedFilings(
      subject,
      indicator,
      unit,
      covers.flatMap(({ cover }) => cover.unused),
    ),
  ];
}

/** Told once a filing, however many columns it could not be divided for. */
function unusedFilings(
  subject: CheckSubject,
  indicator: string,
  unit: UnitId,
  unused: Cover['unused'],
): readonly Finding[] {
  return [...groupBy(unused, ({ filing }) => filing)].map(([filing, lacks]) => {
    const args = { indicator, unit: nameOf(subject, unit, filing.period), filing: filing.period };
    const gaps = lacks.map(({ gap }) => gap).sort((a, b) => a.start - b.start || a.end - b.end);
    return finding('unused-filing', 'info', { ...args, gaps }, filing);
  });
}

function checkCover(
  subject: CheckSubject,
  indicator: string,
  unit: UnitId,
  target: Period,
  cover: Cover,
): readonly Finding[] {
  const name = nameOf(subject, unit, target);
  const shared = { indicator, unit: name };
  const disagreements = cover.disagreement
    ? [
        finding('covers-disagree', 'warning', {
          ...shared,
          period: target,
          one: showAmount(cover.disagreement.one),
          other: showAmount(cover.disagreement.other),
        }),
      ]
    : [];
  const negatives = cover.negative.map(({ period, amount, pieces }) =>
    finding(
      'negative-derived',
      'warning',
      {
        ...shared,
        period,
        value: amount ? showAmount(amount) : '',
        filings: pieces.map(({ filing }) => filing.period),
      },
      pieces[0]?.filing ?? null,
    ),
  );
  return [...disagreements, ...negatives];
}
