/** A command to be run every day by the machine, before it is written in the machine's own words. */

export type Schedule = {
  /** The program and its arguments; paths are whole. */
  readonly command: readonly string[];
  readonly workingFolder: string;
  readonly hour: number;
  readonly minute: number;
  /** For the list of the machine's tasks. */
  readonly description: string;
};

export type ScheduleFile = { readonly name: string; readonly content: string | Uint8Array };

export const scheduleKinds = ['crontab', 'systemd', 'windows'] as const;

export type ScheduleKind = (typeof scheduleKinds)[number];

/** "06:30", "6:30"; null for anything that is no time of day. */
export function parseTimeOfDay(text: string): { hour: number; minute: number } | null {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  const time = { hour: Number(hour), minute: Number(minute) };
  return hour !== '' && time.hour < 24 && time.minute < 60 ? time : null;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
