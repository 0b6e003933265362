/** The head of the first page: on the left who sends it and its number, on the right for whom all is done, and the day. */
import type { Table } from 'docx';
import type { DocumentWords } from '../../messages/document-words.ts';
import type { Letterhead } from '../../reports/letterhead.ts';
import type { Edition } from '../../reports/pack.ts';
import { borderlessTable } from './borderless-table.ts';
import type { StyleId } from './document-styles.ts';
import { houseStyles } from './house-style.ts';
import { paragraph } from './paragraph.ts';

export function letterheadTable(
  letterhead: Letterhead,
  edition: Edition,
  words: DocumentWords,
): Table {
  const { style, superior, office, place, secrecy } = letterhead;
  const house = houseStyles[style];
  const given = (id: StyleId, text: string | null) => (text === null ? [] : [paragraph(id, text)]);
  const isState = house.manner === 'state';
  const sender = [...given('Superior', superior), ...given('Office', office)];
  const below = isState ? paragraph('OfficeRule', '') : paragraph('Star', '*');
  const head = isState
    ? [paragraph('Country', words.country), paragraph('Motto', words.motto)]
    : [paragraph('Country', words.party)];
  return borderlessTable(
    [
      // Without a sender there is nothing to rule off.
      { left: sender.length > 0 ? [...sender, below] : [paragraph('Office', '')], right: head },
      {
        left: [
          paragraph('NumberLine', numberLine(letterhead, edition, words)),
          ...given('Secrecy', secrecy),
        ],
        right: [paragraph('PlaceAndDay', words.placeAndDay(place, edition.date))],
      },
    ],
    house.senderShare,
  );
}

export function numberLine(
  { style, symbol }: Letterhead,
  { number }: Edition,
  words: DocumentWords,
): string {
  return words.numberLine({ manner: houseStyles[style].manner, number, symbol });
}
