/** What the command line says of a data file -> the choices of the reader whose file it is. */
import type { Delimiter, Encoding } from '../../shared/data/readers/csv/choices.ts';
import type { ReaderId } from '../../shared/data/readers/formats.ts';
import { encodingNamed } from '../../shared/data/readers/sav/encodings.ts';
import type { ImportChoices, SettingsOf } from '../../shared/data/readers/schemas.ts';

export interface DataChoices {
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
  readonly missingCodes?: readonly number[];
  readonly missingWords?: readonly string[];
  readonly header?: boolean;
  /** A name, or a number from 1. */
  readonly sheet?: string;
  readonly skipRows?: number;
}

type Chooser<K extends ReaderId> = (choices: DataChoices) => Partial<SettingsOf<K>>;

function workbook({ missingCodes, missingWords, header, sheet, skipRows }: DataChoices): Partial<SettingsOf<'xlsx'>> {
  return {
    ...(missingCodes === undefined ? {} : { missingCodes }),
    ...(missingWords === undefined ? {} : { missingWords }),
    ...(header === undefined ? {} : { headerRows: header ? 1 : 0 }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(skipRows === undefined ? {} : { skipRows }),
  };
}

function sav({ missingCodes, encoding }: DataChoices): Partial<SettingsOf<'sav'>> {
  const known = encoding === undefined ? undefined : encodingNamed(encoding);
  return {
    ...(missingCodes === undefined ? {} : { missingCodes }),
    ...(known === undefined ? {} : { encoding: known }),
  };
}

function text({ sheet: _, ...choices }: DataChoices): Partial<SettingsOf<'csv'>> {
  return choices;
}

function page({ encoding, ...choices }: DataChoices): Partial<SettingsOf<'html'>> {
  return { ...workbook(choices), ...(encoding === undefined ? {} : { encoding }) };
}

const choosers: { readonly [K in ReaderId]: Chooser<K> } = {
  sav,
  ods: workbook,
  xlsx: workbook,
  xls: workbook,
  html: page,
  csv: text,
};

export function importChoicesFor(format: ReaderId, choices: DataChoices): ImportChoices {
  return { format, ...choosers[format](choices) } as ImportChoices;
}
