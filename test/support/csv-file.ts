import type { ImportSettings } from '../../shared/data/readers/schemas.ts';
import type { ImportedData } from '../../shared/data/types.ts';

/** Settings as projects before version 4 have them. */
export function withoutFormat<S extends { readonly format: string }>({ format: _, ...settings }: S): Omit<S, 'format'> {
  return settings;
}

/** How a text table was read; throws where it was taken for something else. */
export function textSettings({ provenance: { settings } }: ImportedData): Extract<ImportSettings, { format: 'csv' }> {
  if (settings.format !== 'csv') throw new Error(`read as ${settings.format}`);
  return settings;
}

/** How a plain CSV file was read, for tests of what is printed from it. */
export function csvFile(fileName = 'data.csv') {
  return {
    fileName,
    settings: {
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      decimal: '.',
      header: true,
      missingCodes: [] as readonly number[],
    },
  } as const;
}
