/** The answers of a cell that holds several. */
import type { AnswerSeparator } from './schema.ts';

/** Without blanks around them, empty ones left out. */
export function splitCell(text: string, separators: readonly AnswerSeparator[]): readonly string[] {
  let parts = [text];
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
