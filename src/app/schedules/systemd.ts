/** A schedule as a systemd service and its timer, which makes up for a start that was missed. */
import { type Schedule, type ScheduleFile, twoDigits } from './schedule.ts';

export function systemdFiles(schedule: Schedule): readonly ScheduleFile[] {
  const { command, workingFolder, hour, minute, description } = schedule;
  const about = specifierSafe(description);
  const service = [
    '[Unit]',
    `Description=${about}`,
    '',
    '[Service]',
    'Type=oneshot',
    // Takes the rest of the line as it stands: no quotes here.
    `WorkingDirectory=${specifierSafe(workingFolder)}`,
    `ExecStart=${command.map(execWord).join(' ')}`,
  ];
  const timer = [
    '[Unit]',
    `Description=${about}`,
    '',
    '[Timer]',
    `OnCalendar=*-*-* ${twoDigits(hour)}:${twoDigits(minute)}:00`,
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
  ];
  return [
    { name: 'danvan-report.service', content: `${service.join('\n')}\n` },
    { name: 'danvan-report.timer', content: `${timer.join('\n')}\n` },
  ];
}

/** One word of an ExecStart line: in quotes, with what systemd would expand or unescape made plain. */
export function execWord(text: string): string {
  const plain = specifierSafe(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('$', '$$$$');
  return `"${plain}"`;
}

function specifierSafe(text: string): string {
  return text.replaceAll('%', '%%');
}
