/** Days as the user counts them. */
import { languageFacts } from '../languages.ts';
import type { Language } from '../document/types.ts';

/** The day it is where the user is, which need not be UTC's: `2026-11-23`. */
export function localDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `23 November 2026`, `2026年11月23日`; a text that is no day stays as it is. */
export function formatDay(day: string, language: Language): string {
  // A day has no time zone: read and written as UTC's it stays the same day.
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(languageFacts[language].locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
