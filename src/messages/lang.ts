/** The two languages that every sentence exists in. Vietnamese is the default. */

export type Lang = 'vi' | 'en';

export const langs: readonly Lang[] = ['vi', 'en'];

/** Reads `vi` or `en`, in any case; null for anything else. */
export function parseLang(text: string): Lang | null {
  const lower = text.toLowerCase();
  return langs.find((lang) => lang === lower) ?? null;
}
