/** English help of the commands about units over time. */
import type { SuccessionHelp } from '../succession-words.ts';

const newUnit = 'A known unit is given by code or name; a new one as code:name.';

export const englishSuccessionHelp: SuccessionHelp = {
  commands: {
    'units succession': {
      summary: 'take in what happened to units from a CSV or Excel file',
      description:
        'The file has the columns date (the first day of the new state), kind (rename, merge, split, move, abolish), from, to, decree. Several units in one cell are separated by semicolons. All rows of one date are read against the register of the day before; a new unit is written code:name. One wrong row and nothing is recorded.',
      examples: [
        { command: 'danvan units succession changes-2025.csv', meaning: 'record the whole file' },
        { command: 'danvan units list --date 2025-07-01', meaning: 'the units after it' },
      ],
    },
    'units add': {
      summary: 'add a unit or a reporting body',
      description:
        'The first word of the name tells the level (xã, huyện, tỉnh…); other names are bodies; --level says it. Without --parent it stands under your own unit.',
      examples: [
        { command: 'danvan units add "Xã Kỳ Bắc" --code 18760', meaning: 'a commune' },
        {
          command: 'danvan units add "Công an tỉnh" --level body --reports-for self',
          meaning: 'a body that reports its own figures',
        },
      ],
    },
    'units rename': {
      summary: 'give a unit another name, code or type',
      description:
        'It stays the same unit with its figures. To change the code too, write code:name.',
      examples: [
        {
          command:
            'danvan units rename "Huyện Phú Quốc" --to "Thành phố Phú Quốc" --date 2021-01-01',
          meaning: 'it becomes a city',
        },
      ],
    },
    'units merge': {
      summary: 'merge units into one',
      description: `A unit that is not in --to ends on the day before. ${newUnit}`,
      examples: [
        {
          command:
            'danvan units merge "Xã Kỳ Hợp" "Xã Kỳ Lâm" --to "18838:Xã Lâm Hợp" --date 2020-01-01 --decree 819/NQ-UBTVQH14',
          meaning: 'two communes become a new one',
        },
      ],
    },
    'units split': {
      summary: 'split a unit into several',
      description: `Give --to for each unit that receives a part, the one that remains too. Old figures are not given to the new units. ${newUnit}`,
      examples: [
        {
          command:
            'danvan units split "Xã Tân Lập" --to "Xã Tân Lập" --to "18999:Xã Tân Tiến" --date 2022-01-01',
          meaning: 'a new commune is taken out of it',
        },
      ],
    },
    'units move': {
      summary: 'move units under another parent',
      description: '',
      examples: [
        {
          command: 'danvan units move "Xã Kỳ Trung" --to "Thị xã Kỳ Anh" --date 2022-01-01',
          meaning: 'from that day on it belongs to the town',
        },
      ],
    },
    'units abolish': {
      summary: 'end units without a successor',
      description: 'The units below go to its own parent.',
      examples: [
        {
          command: 'danvan units abolish "Huyện Kỳ Anh" --date 2025-07-01 --decree 60-NQ/TW',
          meaning: 'there is no district level any more',
        },
      ],
    },
  },
  options: {
    'event-date': 'the first day of the new state (required)',
    decree: 'the decree, printed in footnotes',
    to: 'what it becomes; may be repeated',
    code: "the unit's code",
    parent: 'the unit above it',
    'add-level': 'the level, where the name does not tell it',
    'add-date': 'the first day the unit exists (default: always)',
    'reports-for': "whether a body reports its parent's figures or its own",
  },
};
