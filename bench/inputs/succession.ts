/** A register and a reorganisation of the size of 1 July 2025: 63 provinces to 34, no districts, 10,035 communes to 3,321. */

const provinces = 63;
const provincesAfter = 34;
const districts = 696;
const communes = 10_035;
const communesAfter = 3_321;

type Files = { readonly register: string; readonly succession: string };

export function reorganisation(): Files {
  const provinceCode = (index: number) => String(index + 1).padStart(2, '0');
  const districtCode = (index: number) => String(100 + index);
  const communeCode = (index: number) => String(10_000 + index);
  const provinceOfDistrict = (index: number) => Math.floor((index * provinces) / districts);
  const districtOfCommune = (index: number) => Math.floor((index * districts) / communes);
  const register = ['code,name,level,parent,valid_from,valid_to,aliases'];
  const succession = ['date,kind,from,to,decree'];
  const add = (kind: string, from: readonly string[], to: string) =>
    succession.push(`2025-07-01,${kind},${from.join(';')},${to},202/2025/QH15`);
  for (let i = 0; i < provinces; i += 1) {
    register.push(`${provinceCode(i)},Tỉnh Số ${i + 1},province,,,,`);
  }
  // The first provinces are merged two by two, so that 34 remain.
  const merged = provinces - provincesAfter;
  for (let i = 0; i < merged; i += 1) {
    const [one, other] = [provinceCode(2 * i), provinceCode(2 * i + 1)];
    add('merge', [one, other], `${one}:Tỉnh Mới ${i + 1}`);
  }
  for (let i = 0; i < districts; i += 1) {
    const parent = provinceCode(provinceOfDistrict(i));
    register.push(`${districtCode(i)},Huyện Số ${i + 1},district,${parent},,,`);
    add('abolish', [districtCode(i)], '');
  }
  const groups = new Map<number, string[]>();
  for (let i = 0; i < communes; i += 1) {
    const parent = districtCode(districtOfCommune(i));
    register.push(`${communeCode(i)},Xã Số ${i + 1},commune,${parent},,,`);
    const group = Math.floor((i * communesAfter) / communes);
    groups.set(group, [...(groups.get(group) ?? []), communeCode(i)]);
  }
  for (const [group, codes] of groups) add('merge', codes, `${codes[0]}:Xã Mới ${group + 1}`);
  return { register: `${register.join('\n')}\n`, succession: `${succession.join('\n')}\n` };
}
