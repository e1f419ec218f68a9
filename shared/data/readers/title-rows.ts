/** What stands above a table: a title, the name of a survey, when it was exported. */
import { problem, type Problem } from '../../problem.ts';

/** Titles and notes above a table are few. */
export const mostTitleRows = 20;
const longestText = 80;

/** At most so many cells of a row of a title hold something, where a row of the table usually holds `typical` ones. */
export function mostTitleCells(typical: number): number {
  return Math.max(1, Math.floor(typical / 4));
}

/** The note `title-rows-skipped`; none where there was no title. `count`: rows up to the table. */
export function titleNotes(titles: readonly string[], count: number): readonly Problem[] {
  if (titles.length === 0) return [];
  const text = titles.join(' ');
  const values = { count, text: text.length > longestText ? `${text.slice(0, longestText)}…` : text };
  return [problem('title-rows-skipped', { values })];
}
