/** English help of export, pack, merge, backup and verify. */
import type { KeepingHelp } from '../keeping-words.ts';

export const englishKeepingHelp: KeepingHelp = {
  commands: {
    export: {
      summary: 'the figures as CSV that imports back as they were',
      description:
        'A row a figure in force: unit, period, indicator, category, value, scope, nature, note, quoted, assumed. danvan import reads the same figures back. Figures keep their words ("trên 5900", "52 tỷ"); … is not known, x not applicable. Above 200,000 rows export by period, so that a file can be read back.',
      examples: [
        { command: 'danvan export -o figures.csv --bom', meaning: 'for Excel' },
        {
          command: 'danvan export --period 2018H1 --unit "xã Kỳ Bắc"',
          meaning: 'one commune, one period',
        },
      ],
    },
    pack: {
      summary: "a unit's figures as one file for the office above",
      description:
        'One file with the units, the indicators and all figures in force of the unit and those below it, each with its file, sheet and cell. The office above merges it by danvan merge; a later pack takes the place of the earlier. Both offices can read each other the seal: a file that was changed on its way is refused.',
      examples: [
        { command: 'danvan pack', meaning: "of one's own unit" },
        {
          command: 'danvan pack --unit "huyện Kỳ Anh" --period 2018H1 -o ky-anh.zip',
          meaning: 'one period',
        },
        {
          command: 'danvan pack --without ethnic_religion',
          meaning: 'leaving out a group of indicators',
        },
      ],
    },
    merge: {
      summary: 'put packs of offices below into the database',
      description:
        'A pack goes in whole or not at all. The same pack again changes nothing; a newer one of the same unit takes the place of the earlier, and what it no longer has is taken back. Units that are not known yet are registered under the own unit. Where figures disagree with what is here, that is listed. danvan undo takes it back.',
      examples: [
        { command: 'danvan merge ky-anh.zip', meaning: 'one pack' },
        { command: 'danvan merge Packs', meaning: 'all packs in a folder' },
        { command: 'danvan merge ky-anh.zip --dry-run', meaning: 'see first what would change' },
      ],
    },
    backup: {
      summary: 'a safe copy of the database',
      description:
        'Works while others import. Without a file name the copy is put beside the database, its name with the day; given a folder, in there. Nothing is ever written over. The copy is read back and checked, and only its owner may open it.',
      examples: [
        { command: 'danvan backup', meaning: 'beside the database' },
        { command: 'danvan backup E:/Backups', meaning: 'to a memory stick' },
      ],
    },
    verify: {
      summary: 'check that the database is whole and sound',
      description:
        'Checks every page of the file and the seal of every import, works the figures in force and the sums kept of them out again, and looks through the register. Where something is damaged it says what is lost and which files to import again. Changes nothing but by --rebuild-sums. Ends with 1 where something is wrong.',
      examples: [
        { command: 'danvan verify', meaning: 'the database in use' },
        { command: 'danvan verify --db backup.sqlite', meaning: 'a backup' },
      ],
    },
  },
  options: {
    'export-period': 'only figures whose period lies inside this one (default: all)',
    'export-unit': 'only this unit and those below it (default: all)',
    'pack-output': 'write the pack to this file (default: named after the unit and the day)',
    'pack-period': 'only figures whose period lies inside this one (default: all)',
    'pack-unit': 'pack this unit and those below it (default: the setting unit)',
    'rebuild-sums':
      'work the kept sums out again where only they differ; what was filed stays as it is',
    without: 'leave this group of indicators out; may be given several times',
  },
};
