/** A made-up province: its register, what its communes report on, and their figures. */
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import type { Indicator } from '../../src/core/indicator.ts';
import { diceOf } from './dice.ts';

export type Commune = { readonly code: string; readonly name: string; readonly district: string };

/** A half-year, as in `2018H1`. */
export type Half = { readonly year: number; readonly half: 1 | 2 };

export type Province = {
  readonly name: string;
  /** For `danvan init --units`. */
  readonly register: string;
  readonly districts: readonly string[];
  readonly communes: readonly Commune[];
};

const first =
  'An Bình Cẩm Đại Đông Gia Hòa Hưng Kim Liên Minh Nam Ngọc Phú Quang Sơn Tân Thanh'.split(' ');
const second =
  'Bảo Châu Cường Dương Đức Hà Hải Khê Lạc Lâm Lộc Long Mỹ Nghĩa Phong Thịnh Thủy Vân'.split(' ');
const districtNames =
  'Đức Lạc,Hương Giang,Can Vũ,Thạch Quý,Nghi Trường,Vụ Hồng,Lộc Xuyên,Cẩm Thượng,Kỳ Vọng,Hồng Triều'.split(
    ',',
  );

export function provinceOf(communeCount: number): Province {
  const name = 'Tỉnh Hồng Giang';
  const districts = districtNames.map((district) => `Huyện ${district}`);
  const communes = Array.from({ length: communeCount }, (_, index): Commune => {
    const rest = Math.floor(index / first.length);
    // A third word where two no longer tell the communes apart.
    const third = rest < second.length ? [] : [first[Math.floor(rest / second.length) - 1]];
    const words = [first[index % first.length], second[rest % second.length], ...third];
    const district = districts[index % districts.length] ?? '';
    return { code: String(10_000 + index), name: `Xã ${words.join(' ')}`, district };
  });
  const codeOf = (district: string) => String(900 + districts.indexOf(district));
  const lines = [
    'code,name,level,parent,valid_from,valid_to,aliases',
    `99,${name},province,,,,`,
    ...districts.map((district) => `${codeOf(district)},${district},district,99,,,`),
    ...communes.map((one) => `${one.code},${one.name},commune,${codeOf(one.district)},,,`),
  ];
  return { name, register: `${lines.join('\n')}\n`, districts, communes };
}

/** Sixty counts that no other indicator of the catalogue is worked out from. */
export const indicators: readonly Indicator[] = plainCounts().slice(0, 60);

function plainCounts(): readonly Indicator[] {
  const used = new Set(
    builtInCatalogue.indicators.flatMap(({ definition }) =>
      definition === null ? [] : (JSON.stringify(definition).match(/[a-z]\w+/g) ?? []),
    ),
  );
  return builtInCatalogue.indicators.filter(
    ({ code, kind, measure, frequency }) =>
      (kind === 'flow' || kind === 'stock') &&
      frequency === 'half' &&
      measure !== 'text' &&
      !used.has(code),
  );
}

/** The last `count` half-years up to the second half of 2022. */
export function halvesOf(count: number): readonly Half[] {
  return Array.from({ length: count }, (_, index) => {
    const number = 2022 * 2 + 1 - (count - 1 - index);
    return { year: Math.floor(number / 2), half: number % 2 === 0 ? 1 : 2 };
  });
}

/** What the commune counted, about as much as in any other half-year. */
export function figuresOf(commune: number, { year, half }: Half): readonly number[] {
  const dice = diceOf(commune * 1000 + year * 2 + half);
  return indicators.map((_, index) => {
    const usual = 20 + ((commune * 31 + index * 17) % 60);
    return usual + dice(10);
  });
}
