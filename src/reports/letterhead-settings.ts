/** The letterhead out of the office's settings: each part by its own name, and from a day on where it changed. */

import { foldWithoutAccents } from '../core/names/fold.ts';
import { type Day, parseDay } from '../core/time/day.ts';
import type { LetterheadField } from '../messages/report-words.ts';
import type { DocumentStyle, Letterhead } from './letterhead.ts';

export const letterheadFields = [
  'office',
  'superior',
  'symbol',
  'place',
  'style',
  'secrecy',
  'resolution',
  'recipients',
  'authority',
  'position',
  'signer',
] as const satisfies readonly LetterheadField[];

/** `since` is null for what held before any dated change. */
export type LetterheadKey = { readonly field: LetterheadField; readonly since: Day | null };

/** What a part is set to where there is none from a day on: an office without a superior, say. */
const noLetterhead = '-';

const letterheadStyles = ['party', 'state', 'party-2018', 'party-2026', 'state-2020'];

/** The day of HD 05-HD/VPTW, which replaced HD 36-HD/VPTW. */
const partyStyleSince = '2026-05-27';

const stateOffice = /^(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan)(?![a-z])/;

/**
 * `letterhead`, `letterhead.place`, `letterhead.2025-07-01`, `letterhead.2025-07-01.place`; the
 * part that is not named is the office. Null for a name that is none of these.
 */
export function parseLetterheadKey(name: string): LetterheadKey | null {
  const [family, ...rest] = name.split('.');
  if (family !== 'letterhead' || rest.length > 2) return null;
  const since = parseDay(rest[0] ?? '');
  const words = since === null ? rest : rest.slice(1);
  if (words.length > 1) return null;
  const field = letterheadFields.find((known) => known === (words[0] ?? 'office'));
  return field === undefined ? null : { field, since };
}

/** How the value of a part is kept; null for a style that there is not. */
export function checkLetterhead({ field }: LetterheadKey, value: string): string | null {
  if (field !== 'style' || value === noLetterhead) return value === '' ? null : value;
  return letterheadStyles.find((known) => known === value.toLowerCase()) ?? null;
}

/** The letterhead on a day: of each part the latest that was set for that day or before. */
export function letterheadOn(settings: ReadonlyMap<string, string>, day: Day): Letterhead {
  const parts = partsOn(settings, day);
  const part = (field: LetterheadField) => parts.get(field) ?? null;
  const listed = (field: LetterheadField) =>
    (part(field) ?? '').split(';').flatMap((one) => one.trim() || []);
  const position = listed('position');
  return {
    style: styleOf(part('style'), part('office'), day),
    superior: part('superior'),
    office: part('office'),
    symbol: part('symbol'),
    place: part('place'),
    secrecy: part('secrecy'),
    resolution: part('resolution'),
    recipients: listed('recipients'),
    signature: {
      authority: part('authority'),
      position: position.length === 0 ? null : position.join('\n'),
      name: part('signer'),
    },
  };
}

function partsOn(
  settings: ReadonlyMap<string, string>,
  day: Day,
): ReadonlyMap<LetterheadField, string> {
  const dated = [...settings].flatMap(([name, value]) => {
    const key = parseLetterheadKey(name);
    return key === null || (key.since ?? '') > day ? [] : [{ ...key, value }];
  });
  const inOrder = dated.sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1));
  const parts = new Map(inOrder.map(({ field, value }) => [field, value]));
  return new Map([...parts].filter(([, value]) => value !== noLetterhead));
}

/** As set; else by who sends it, since People's Committees and Councils are of the State. */
function styleOf(stated: string | null, office: string | null, day: Day): DocumentStyle {
  if (stated === 'party-2018' || stated === 'party-2026' || stated === 'state-2020') return stated;
  const isState = stated === null && stateOffice.test(foldWithoutAccents(office ?? ''));
  if (stated === 'state' || isState) return 'state-2020';
  return day >= partyStyleSince ? 'party-2026' : 'party-2018';
}
