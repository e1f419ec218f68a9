/** Options that say how a data file is read, the same for every command. */
import { delimiters, encodings, type Delimiter, type Encoding } from '../../shared/data/readers/csv/choices.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { usage } from './command.ts';
import type { DataChoices } from './data-choices.ts';
import { wholeNumber } from './fit-settings.ts';
import { choice, type OptionKind, type ParsedArguments } from './parse-arguments.ts';
import { proposalWays, type ProposalWay } from './proposals.ts';

export const dataOptions = {
  delimiter: { kind: 'text' },
  encoding: choice(encodings.join(' ')),
  'missing-codes': { kind: 'numbers' },
  'missing-words': { kind: 'text' },
  header: choice('true false TRUE FALSE'),
  sheet: { kind: 'text' },
  'skip-rows': { kind: 'number' },
  proposals: choice(proposalWays.join(' ')),
} as const satisfies Readonly<Record<string, OptionKind>>;

/** What becomes of what the import believes of the file. */
export function proposalWay(parsed: ParsedArguments): ProposalWay {
  return proposalWays.find((one) => one === parsed.texts.get('proposals')) ?? 'list';
}

/** More rows than any sheet has stand above no table. */
const mostSkippedRows = 1_048_575;

const delimiterNames: ReadonlyMap<string, Delimiter> = new Map([
  ['tab', '\t'],
  ['\\t', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['space', ' '],
  ['pipe', '|'],
]);

/** What is said of the data file. Throws UsageError. */
export function dataChoices(parsed: ParsedArguments, translate: Translate): DataChoices {
  const delimiter = parsed.texts.get('delimiter');
  const encoding = parsed.texts.get('encoding');
  const missingCodes = parsed.numbers.get('missing-codes');
  const words = parsed.texts
    .get('missing-words')
    ?.split(',')
    .map((word) => word.trim());
  const missingWords = words?.filter((word) => word !== '');
  const header = parsed.texts.get('header');
  const sheet = parsed.texts.get('sheet');
  const skipRows = wholeNumber(parsed, 'skip-rows', 0, mostSkippedRows, translate);
  const known =
    delimiter === undefined
      ? undefined
      : (delimiterNames.get(delimiter) ?? delimiters.find((one) => one === delimiter));
  if (delimiter !== undefined && known === undefined) {
    const allowed = [...delimiterNames.keys()].join(', ');
    throw usage(translate, 'cli.value-invalid', { value: delimiter, option: '--delimiter', allowed });
  }
  return {
    ...(known === undefined ? {} : { delimiter: known }),
    ...(encoding === undefined ? {} : { encoding: encoding as Encoding }),
    ...(missingCodes === undefined ? {} : { missingCodes }),
    ...(missingWords === undefined ? {} : { missingWords }),
    ...(header === undefined ? {} : { header: header.toLowerCase() === 'true' }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(skipRows === undefined ? {} : { skipRows }),
  };
}
