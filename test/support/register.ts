/** Random registers: a province with districts, communes and bodies; births, ends, moves and new names. */
import type { CalendarScheme } from '../../src/core/time/calendar.ts';
import type { Day } from '../../src/core/time/day.ts';
import type { Level, Register, Unit, UnitId, UnitState } from '../../src/core/unit.ts';
import type { Dice } from './dice.ts';
import { lastDay } from './reference/places.ts';

/** A unit while the register is being made; months are plain numbers. */
type Draft = {
  readonly id: UnitId;
  readonly level: Level;
  readonly name: string;
  start: number | null;
  end: number | null;
  readonly parents: { from: number | null; parent: UnitId | null }[];
  newName: { from: number; name: string } | null;
  reportsFor: Unit['reportsFor'];
};

const first = 2017 * 12;

export function makeRegister(dice: Dice, scheme: CalendarScheme): Register {
  const drafts = makeTree(dice);
  bearAndEnd(dice, drafts);
  moveSome(dice, drafts);
  endDistrict(dice, drafts);
  renameSome(dice, drafts);
  return {
    units: dice.shuffle(drafts.map((draft) => finished(dice, draft, scheme))),
    successions: [],
  };
}

function makeTree(dice: Dice): readonly Draft[] {
  const drafts: Draft[] = [];
  const make = (level: Level, parent: UnitId | null, name: string): Draft => {
    const draft: Draft = {
      id: drafts.length + 1,
      level,
      name: `${name} ${drafts.length + 1}`,
      start: null,
      end: null,
      parents: [{ from: null, parent }],
      newName: null,
      reportsFor: null,
    };
    drafts.push(draft);
    return draft;
  };
  const hasProvince = dice.chance(60);
  const province = hasProvince ? make('province', null, 'Tỉnh') : null;
  const districts = hasProvince ? 1 + dice.roll(3) : 1;
  for (let count = 0; count < districts; count += 1) {
    const district = make('district', province?.id ?? null, 'Huyện');
    const communes = dice.chance(10) ? 0 : 1 + dice.roll(4);
    for (let each = 0; each < communes; each += 1) {
      make('commune', district.id, dice.pick(['Xã', 'Xã', 'Phường']));
    }
    if (dice.chance(30)) {
      const parent = dice.pick(drafts.filter(({ level }) => level !== 'body'));
      make('body', parent.id, 'Công an').reportsFor = dice.pick([null, 'self', 'parent']);
    }
  }
  if (province && dice.chance(15)) make('commune', province.id, 'Đặc khu');
  return drafts;
}

/** A few communes are born or end within the two years. */
function bearAndEnd(dice: Dice, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.level !== 'commune' && draft.level !== 'body') continue;
    if (dice.chance(6)) draft.start = first + dice.roll(22);
    if (dice.chance(6)) draft.end = Math.max(draft.start ?? 0, first) + 1 + dice.roll(22);
  }
  for (const body of drafts.filter(({ level }) => level === 'body')) {
    const above = drafts.find(({ id }) => id === body.parents[0]?.parent);
    if (above?.level !== 'commune') continue;
    body.start = above.start;
    body.end = above.end;
  }
}

function moveSome(dice: Dice, drafts: readonly Draft[]): void {
  const districts = drafts.filter(({ level }) => level === 'district');
  for (const draft of drafts) {
    if (draft.level !== 'commune' || districts.length < 2 || !dice.chance(12)) continue;
    const to = dice.pick(districts);
    const from = first + 1 + dice.roll(22);
    const lives = (draft.start ?? 0) < from && from < (draft.end ?? 999999);
    if (lives && to.id !== draft.parents[0]?.parent) draft.parents.push({ from, parent: to.id });
  }
}

/** A district may end, all below it going to another from that month on. */
function endDistrict(dice: Dice, drafts: readonly Draft[]): void {
  const districts = drafts.filter(({ level }) => level === 'district');
  if (districts.length < 2 || !dice.chance(15)) return;
  const [ending, other] = dice.shuffle(districts);
  if (!ending || !other) return;
  const from = first + 3 + dice.roll(18);
  ending.end = from;
  for (const draft of drafts) {
    const last = draft.parents.at(-1);
    if (last?.parent === ending.id) {
      if ((last.from ?? 0) >= from) last.parent = other.id;
      else draft.parents.push({ from, parent: other.id });
    } else if (draft.parents.some(({ parent }) => parent === ending.id)) {
      // It came and went again: whoever is still there when the district ends goes on elsewhere.
      const moved = draft.parents.findIndex(({ parent }) => parent === ending.id);
      const next = draft.parents[moved + 1];
      if (next && (next.from ?? 0) > from) next.from = from;
    }
  }
}

function renameSome(dice: Dice, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!dice.chance(8)) continue;
    const type = draft.level === 'commune' ? 'Phường' : draft.name.split(' ')[0];
    draft.newName = { from: first + dice.roll(24), name: `${type} mới ${draft.id}` };
  }
}

function finished(dice: Dice, draft: Draft, scheme: CalendarScheme): Unit {
  const state: UnitState = {
    from: null,
    code: String(draft.id),
    name: draft.name,
    level: draft.level,
  };
  const states = [state];
  if (draft.newName) {
    const from = dayIn(dice, draft.newName.from, scheme);
    states.push({ ...state, from, name: draft.newName.name });
  }
  const bornOn = draft.start === null ? null : dayIn(dice, draft.start, scheme);
  return {
    id: draft.id,
    validFrom: bornOn,
    // The last day of the month before the first month without it.
    validTo: draft.end === null ? null : (lastDay(draft.end - 1, scheme) as Day),
    states,
    parents: draft.parents.map(({ from, parent }) => ({
      from: from === null ? null : dayIn(dice, from, scheme),
      parent,
    })),
    aliases: [],
    reportsFor: draft.reportsFor,
  };
}

/** The first, the last or a middle day of the reporting month: what begins on it holds from that month on. */
export function dayIn(dice: Dice, month: number, scheme: CalendarScheme): Day {
  const last = lastDay(month, scheme);
  const back = dice.pick([0, 13, 26]);
  const day = new Date(Date.parse(`${last}T00:00:00Z`) - back * 86400000).toISOString();
  return day.slice(0, 10) as Day;
}
