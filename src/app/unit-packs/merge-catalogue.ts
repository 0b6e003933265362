/** A pack's indicators beside ours: what both count must be the same thing, what is new is added. */
import type { Catalogue, Indicator } from '../../core/indicator.ts';

export type MergedCatalogue = {
  /** Codes that mean something else here: their figures can't be put together. */
  readonly differing: readonly string[];
  /** Our office's own catalogue with what the pack adds; null where it adds nothing. */
  readonly office: Catalogue | null;
};

/**
 * @param known all that counts here
 * @param office what this office added to the built-in catalogue or changed in it
 */
export function mergeCatalogue(
  pack: Catalogue,
  known: Catalogue,
  office: Catalogue,
): MergedCatalogue {
  const ours = new Map(known.indicators.map((one) => [one.code, one]));
  const indicators = pack.indicators.filter(({ code }) => !ours.has(code));
  const differing = pack.indicators.filter((theirs) => {
    const own = ours.get(theirs.code);
    return own !== undefined && !meansTheSame(own, theirs);
  });
  const parts = new Map(known.categories.map((one) => [`${one.breakdown}/${one.code}`, one]));
  const categories = pack.categories.filter(
    ({ breakdown, code }) => !parts.has(`${breakdown}/${code}`),
  );
  const groupCodes = new Set(known.groups.map(({ code }) => code));
  const groups = pack.groups.filter(({ code }) => !groupCodes.has(code));
  const clashing = pack.categories.flatMap((theirs) => {
    const own = parts.get(`${theirs.breakdown}/${theirs.code}`);
    return own && own.part !== theirs.part ? [`${theirs.breakdown}/${theirs.code}`] : [];
  });
  const isSame = indicators.length + categories.length + groups.length === 0;
  return {
    differing: [...differing.map(({ code }) => code), ...clashing],
    office: isSame
      ? null
      : {
          indicators: [...office.indicators, ...indicators],
          categories: [...office.categories, ...categories],
          groups: [...office.groups, ...groups],
        },
  };
}

/** What decides how figures are read and added; its names and where it stands are the office's own. */
function meansTheSame(ours: Indicator, theirs: Indicator): boolean {
  return (
    ours.kind === theirs.kind &&
    ours.measure === theirs.measure &&
    ours.overUnits === theirs.overUnits &&
    theirs.breakdowns.every((breakdown) => ours.breakdowns.includes(breakdown))
  );
}
