/** English help of the report, its schedule, and of completion. */
import type { ReportHelp } from '../report-words.ts';

export const englishReportHelp: ReportHelp = {
  commands: {
    report: {
      summary: 'write the whole report of a period: Excel, Word and HTML',
      description:
        'Without --period it is of the half-year whose deadline is nearest to today. Earlier files are replaced only when all the new ones are ready; those with nothing new are left alone; one that was edited is never written over, the new one goes beside it. --sign keeps the figures of the report as signed: whatever is corrected later, --as-of report:NUMBER prints them again.',
      examples: [
        { command: 'danvan report -o Reports', meaning: 'of the period that is due' },
        {
          command: 'danvan report --period 2018H1 -o Reports --inbox Inbox --if-ready 95%',
          meaning: 'import first; only if 95% have filed',
        },
        {
          command: 'danvan report -o Reports --if-ready 95% --or-after deadline+2',
          meaning: 'later than that, marked INCOMPLETE',
        },
        {
          command: 'danvan report --period 2018H1 -o Reports --sign 12 --date 2018-06-20',
          meaning: 'signed, as number 12',
        },
      ],
    },
    schedule: {
      summary: 'write a schedule that makes reports by itself: crontab, systemd or Windows',
      description:
        'Prints (or writes into --folder) a schedule that runs danvan report every day at --at, with whole paths to files, folders and the database. Kinds: crontab, systemd or windows. danvan only writes it; how to install it is said with it.',
      examples: [
        {
          command:
            'danvan schedule windows -o Reports --inbox Inbox --if-ready 95% --folder Schedule',
          meaning: 'for the Windows Task Scheduler',
        },
        { command: 'danvan schedule crontab -o Reports --at 06:30', meaning: 'a crontab line' },
        {
          command: 'danvan schedule systemd -o Reports --folder Schedule',
          meaning: 'a timer and its service',
        },
      ],
    },
    completion: {
      summary: 'complete commands with Tab in bash, zsh or powershell',
      description: 'Prints a script for the start-up file of bash, zsh or PowerShell.',
      examples: [
        { command: 'danvan completion bash', meaning: 'for bash: add it to ~/.bashrc' },
        { command: 'danvan completion powershell', meaning: 'for PowerShell: add it to $PROFILE' },
      ],
    },
  },
  options: {
    narrative:
      'narratives: the office’s (own), the units’ in an annex too (appendix), or both by section (full)',
    'report-folder': 'the folder for the report',
    'report-period': 'the period (default: due-half, the half-year whose deadline is nearest)',
    'if-ready': 'only if this share of the units has filed; else names them and exits with 1',
    'or-after': 'after this day write it all the same, marked INCOMPLETE (with --if-ready)',
    inbox: 'import the files of this folder first',
    sign: 'sign it under this number and keep its figures (with --date)',
    'sign-date': 'the day of the signed report',
    'as-signed': 'print the figures of the report signed under this number again',
    'schedule-at': 'when to run every day (default: 06:00)',
    'schedule-folder': 'the folder for the schedule’s files (default: print them)',
  },
};
