import type { ImportSettings } from './schemas.ts';

/** Numbers that the user declared to be missing answers in every column, where the format has such a choice. */
export function declaredCodes(settings: ImportSettings): readonly number[] {
  return 'missingCodes' in settings ? settings.missingCodes : [];
}
