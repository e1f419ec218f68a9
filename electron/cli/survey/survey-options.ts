/** Options that every survey command takes. */
import { languages } from '../../../shared/document/types.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { usage } from '../command.ts';
import type { DataChoices } from '../data-choices.ts';
import { dataChoices, dataOptions, proposalWay } from '../data-options.ts';
import { listOf, mostWorkers, shareOption, wholeNumber } from '../fit-settings.ts';
import { choice, type OptionKind, type ParsedArguments } from '../parse-arguments.ts';
import type { ProposalWay } from '../proposals.ts';
import { reportFormat, type ReportFormat } from '../write-report.ts';

/** To be spread into the options of a command. */
export const surveyOptions = {
  ...dataOptions,
  data: { kind: 'text' },
  level: { kind: 'number' },
  seed: { kind: 'number' },
  workers: { kind: 'number' },
  json: { kind: 'text' },
  report: { kind: 'text' },
  lang: choice(languages.join(' ')),
} as const satisfies Readonly<Record<string, OptionKind>>;

export interface SurveyRequest {
  readonly data: string | undefined;
  readonly choices: DataChoices;
  readonly proposals: ProposalWay;
  /** Of intervals. */
  readonly level: number;
  readonly seed: number | undefined;
  readonly workers: number | undefined;
  /** `-` for standard output. */
  readonly json: string | undefined;
  readonly report: { readonly file: string; readonly format: ReportFormat } | undefined;
}

/** What the common options say. Throws UsageError. */
export function surveyRequest(parsed: ParsedArguments, translate: Translate): SurveyRequest {
  const report = parsed.texts.get('report');
  return {
    data: parsed.texts.get('data'),
    choices: dataChoices(parsed, translate),
    proposals: proposalWay(parsed),
    level: shareOption(parsed, 'level', translate) ?? 0.95,
    seed: wholeNumber(parsed, 'seed', 0, Number.MAX_SAFE_INTEGER, translate),
    workers: wholeNumber(parsed, 'workers', 1, mostWorkers, translate),
    json: parsed.texts.get('json'),
    report: report === undefined ? undefined : { file: report, format: reportFormat(report, '--report', translate) },
  };
}

/** COLS: names separated by commas; undefined where the option was not given, and for the word `all`. */
export function columnNames(parsed: ParsedArguments, name: string): readonly string[] | undefined {
  const names = listOf(parsed.texts.get(name));
  if (!parsed.texts.has(name) || (names.length === 1 && names[0] === 'all')) return undefined;
  return names;
}

/** A survey command takes no word that is not an option. Throws UsageError. */
export function refuseWords({ words }: ParsedArguments, translate: Translate): void {
  const [surplus] = words;
  if (surplus !== undefined) throw usage(translate, 'cli.surplus', { text: surplus });
}

/** MIN,MAX. Throws UsageError. */
export function scaleOf(parsed: ParsedArguments, translate: Translate): readonly [number, number] | undefined {
  const numbers = parsed.numbers.get('scale');
  if (!numbers) return undefined;
  const [minimum, maximum] = numbers;
  if (numbers.length === 2 && minimum! < maximum!) return [minimum!, maximum!];
  const value = parsed.texts.get('scale') ?? '';
  throw usage(translate, 'cli.value-invalid', { value, option: '--scale', allowed: 'MIN,MAX' });
}
