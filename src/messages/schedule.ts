/** The words of schedules in one language, apart from the lexicon so that other commands load little. */
import { englishSchedule } from './en/schedule.ts';
import type { Lang } from './lang.ts';
import type { ScheduleWords } from './schedule-words.ts';
import { vietnameseSchedule } from './vi/schedule.ts';

export function scheduleWords(lang: Lang): ScheduleWords {
  return lang === 'vi' ? vietnameseSchedule : englishSchedule;
}
