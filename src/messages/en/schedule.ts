/** English for schedules and completion. */
import type { ScheduleWords } from '../schedule-words.ts';

export const englishSchedule: ScheduleWords = {
  description: (time) => `danvan: the report that is due, every day at ${time}`,
  badKind: (seen, kinds) => `there is no schedule "${seen}"; choose ${kinds.join(', ')}`,
  badTime: (seen) => `"${seen}" is no time of day for --at; write 06:30, say`,
  badPath: (path) => `a path with a line break cannot stand in a schedule: ${path}`,
  needsFolder: 'a schedule for Windows is a file: add --folder FOLDER to write it there',
  written: (file) => `Wrote ${file}`,
  installCrontab: (file) => ({
    command: file === null ? 'crontab -e' : `crontab -l | cat - "${file}" | crontab -`,
    meaning: file === null ? 'paste the lines above' : 'add it to your crontab',
  }),
  installSystemd: (files) => ({
    command: `cp ${files} ~/.config/systemd/user/ && systemctl --user enable --now danvan-report.timer`,
    meaning: 'install it; loginctl enable-linger to run without being logged in',
  }),
  installWindows: (file) => ({
    command: `schtasks /Create /TN "danvan" /XML "${file}"`,
    meaning: 'install it in the Task Scheduler',
  }),
  badShell: (seen, shells) => `there is no completion for "${seen}"; choose ${shells.join(', ')}`,
};
