/** Writes units as a file names them, each so that whoever reads the file finds that very unit again. */
import { findUnit } from '../core/names/find-unit.ts';
import { lineage, type UnitNames } from '../core/names/unit-names.ts';
import type { Period } from '../core/time/period.ts';
import { stateOn, type UnitId } from '../core/unit.ts';
import { registerNames } from '../ingest/names.ts';
import type { Office } from './office.ts';

type Spelled = {
  readonly text: string;
  /** False where no text leads to this unit alone. */
  readonly isFound: boolean;
};

/**
 * By full name as of the period's last day ("Xã Kỳ Bắc"), with the units above it where another has
 * the same ("Xã Tân Lập, Huyện Bắc Sơn"), by code where that doesn't tell them apart either.
 */
export function unitSpeller({
  register,
  scheme,
  homeUnit,
}: Pick<Office, 'register' | 'scheme' | 'homeUnit'>): (unit: UnitId, period: Period) => Spelled {
  const { unitsAt } = registerNames(register, scheme);
  const known = new Map<UnitNames, Map<UnitId, Spelled>>();
  return (unit, period) => {
    const names = unitsAt(period);
    const spelled = known.get(names) ?? new Map<UnitId, Spelled>();
    known.set(names, spelled);
    const found = spelled.get(unit) ?? spell(names, unit, homeUnit);
    spelled.set(unit, found);
    return found;
  };
}

function spell(names: UnitNames, unit: UnitId, home: UnitId | null): Spelled {
  const texts = textsFor(names, unit);
  // Whoever reads the file may have another unit for home, or none.
  const homes = home === null ? [{}] : [{}, { below: home }];
  const found = texts.find((text) =>
    homes.every((options) => {
      const finding = findUnit(names, text, options);
      return finding.kind === 'found' && finding.unit === unit;
    }),
  );
  return { text: found ?? texts[1] ?? '', isFound: found !== undefined };
}

/** The name alone, with all above it, with the nearest above it, and the code. */
function textsFor(names: UnitNames, unit: UnitId): readonly string[] {
  const line = lineage(names, unit).flatMap((id) => {
    const known = names.units.get(id);
    return known ? [stateOn(known.unit, names.day)] : [];
  });
  const [own, ...above] = line;
  if (!own) return [];
  const withAbove = [own, ...above].map(({ name }) => name).join(', ');
  const withParent = [own, ...above.slice(0, 1)].map(({ name }) => name).join(', ');
  return [own.name, withParent, withAbove, ...(own.code === '' ? [] : [own.code])];
}
