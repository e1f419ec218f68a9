/** The options of `fit`. */
import { differenceMethods, type DifferenceMethod } from '../../shared/engine/compare/compare-fits.ts';
import { invarianceSteps, type InvarianceStepId } from '../../shared/engine/compare/invariance-ladder.ts';
import { estimators } from '../../shared/engine/settings/estimators.ts';
import { scoreMethods, type ScoreMethod } from '../../shared/engine/after/factor-scores.ts';
import { scriptFormats, type ScriptFormat } from '../../shared/export/print-script.ts';
import type { EstimationSettings } from '../../shared/engine/settings/settings.ts';
import { settingChoices } from '../../shared/engine/settings/choices.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { languages } from '../../shared/document/types.ts';
import { usage } from './command.ts';
import type { DataChoices } from './data-choices.ts';
import { dataChoices, dataOptions, proposalWay } from './data-options.ts';
import { estimationSettings, listOf, missingAliases, mostWorkers, wholeNumber } from './fit-settings.ts';
import { choice, parseArguments, type OptionKind, type ParsedArguments } from './parse-arguments.ts';
import type { ProposalWay } from './proposals.ts';
import { reportFormat, type ReportFormat } from './write-report.ts';

export const fitOptions: Readonly<Record<string, OptionKind>> = {
  data: { kind: 'text' },
  cov: { kind: 'text' },
  means: { kind: 'text' },
  n: { kind: 'numbers' },
  estimator: choice(Object.keys(estimators).join(' ')),
  missing: choice([...settingChoices.missing, ...Object.keys(missingAliases)].join(' ')),
  likelihood: choice(settingChoices.likelihood.join(' ')),
  information: choice(settingChoices.information.join(' ')),
  se: choice(['robust', ...settingChoices.se].join(' ')),
  test: choice(settingChoices.test.join(' ')),
  bounds: choice(settingChoices.bounds.join(' ')),
  'h1-information': choice(settingChoices.h1Information.join(' ')),
  'standardized-se': choice(settingChoices.standardizedSe.join(' ')),
  parameterization: choice(settingChoices.parameterization.join(' ')),
  'fixed-x': choice('true false TRUE FALSE'),
  'std-lv': { kind: 'flag' },
  meanstructure: { kind: 'switch' },
  orthogonal: { kind: 'flag' },
  sem: { kind: 'flag' },
  cfa: { kind: 'flag' },
  growth: { kind: 'flag' },
  lavaan: { kind: 'flag' },
  level: { kind: 'number' },
  seed: { kind: 'number' },
  workers: { kind: 'number' },
  json: { kind: 'text' },
  lang: choice(languages.join(' ')),
  ...dataOptions,
  codebook: { kind: 'text' },
  'effect-coding': { kind: 'flag' },
  group: { kind: 'text' },
  'group-equal': { kind: 'text' },
  'group-partial': { kind: 'text' },
  ordered: { kind: 'text' },
  bootstrap: { kind: 'number' },
  'bootstrap-type': choice(settingChoices.bootstrapType.join(' ')),
  ci: choice(settingChoices.ci.join(' ')),
  interaction: choice(settingChoices.interaction.join(' ')),
  pairs: choice(settingChoices.pairs.join(' ')),
  nodes: { kind: 'number' },
  invariance: { kind: 'text' },
  compare: { kind: 'text' },
  lrt: choice(differenceMethods.join(' ')),
  wald: { kind: 'text' },
  scores: choice(scoreMethods.join(' ')),
  report: { kind: 'text' },
  print: choice(scriptFormats.join(' ')),
  'print-file': { kind: 'text' },
};

export interface FitRequest {
  readonly model: string;
  /** Names of the options that were given. */
  readonly given: ReadonlySet<string>;
  readonly data: string | undefined;
  readonly covariance:
    { readonly file: string; readonly means: string | undefined; readonly n: readonly number[] } | undefined;
  readonly json: string | undefined;
  /** Threads of a bootstrap; all cores unless said. */
  readonly workers: number | undefined;
  /** Constraints of a Wald test, steps of the invariance ladder, file of the model to compare with. */
  readonly wald: string | undefined;
  readonly invariance: readonly InvarianceStepId[];
  readonly compare: string | undefined;
  readonly lrt: DifferenceMethod;
  readonly scores: ScoreMethod | undefined;
  /** The fitted model as a script, to this file or to standard output. */
  readonly print: ScriptFormat | undefined;
  readonly printFile: string | undefined;
  readonly report: { readonly file: string; readonly format: ReportFormat } | undefined;
  /** How the data file is read; what is left out is detected. */
  readonly choices: DataChoices;
  /** What becomes of what the import believes of the data file. */
  readonly proposals: ProposalWay;
  /** File that says what the columns mean. */
  readonly codebook: string | undefined;
  /** What was said on the command line; it goes before what a project says. */
  readonly settings: Partial<EstimationSettings>;
}

function ladderSteps(text: string | undefined, translate: Translate): InvarianceStepId[] {
  const found = listOf(text).map((name) => {
    const step = invarianceSteps.find((one) => one === name);
    if (step) return step;
    throw usage(translate, 'cli.value-invalid', {
      value: name,
      option: '--invariance',
      allowed: invarianceSteps.join(', '),
    });
  });
  return invarianceSteps.filter((step) => found.includes(step));
}

function covarianceInput(parsed: ParsedArguments, translate: Translate): FitRequest['covariance'] {
  const file = parsed.texts.get('cov');
  if (file === undefined) return undefined;
  if (parsed.texts.has('data')) throw usage(translate, 'cli.both-data');
  const counts = parsed.numbers.get('n');
  if (counts === undefined || counts.length === 0) throw usage(translate, 'cli.n-missing');
  const wrong = counts.find((n) => !Number.isInteger(n) || n < 1);
  if (wrong !== undefined) {
    const allowed = translate('cli.number');
    throw usage(translate, 'cli.value-invalid', { value: String(wrong), option: '--n', allowed });
  }
  return { file, means: parsed.texts.get('means'), n: counts };
}

function reportFile(parsed: ParsedArguments, translate: Translate): FitRequest['report'] {
  const file = parsed.texts.get('report');
  return file === undefined ? undefined : { file, format: reportFormat(file, '--report', translate) };
}

/** Throws UsageError. */
export function parseFitArguments(args: readonly string[], translate: Translate): FitRequest {
  const parsed = parseArguments(args, fitOptions, translate);
  const [model, surplus] = parsed.words;
  if (model === undefined) throw usage(translate, 'cli.model-missing');
  if (surplus !== undefined) throw usage(translate, 'cli.surplus', { text: surplus });
  return {
    model,
    given: new Set([...parsed.flags, ...parsed.texts.keys()]),
    data: parsed.texts.get('data'),
    covariance: covarianceInput(parsed, translate),
    json: parsed.texts.get('json'),
    workers: wholeNumber(parsed, 'workers', 1, mostWorkers, translate),
    wald: parsed.texts.get('wald'),
    invariance: ladderSteps(parsed.texts.get('invariance'), translate),
    compare: parsed.texts.get('compare'),
    lrt: differenceMethods.find((one) => one === parsed.texts.get('lrt')) ?? 'sb2001',
    print: scriptFormats.find((one) => one === parsed.texts.get('print')),
    printFile: parsed.texts.get('print-file'),
    report: reportFile(parsed, translate),
    scores: scoreMethods.find((one) => one === parsed.texts.get('scores')),
    choices: dataChoices(parsed, translate),
    proposals: proposalWay(parsed),
    codebook: parsed.texts.get('codebook'),
    settings: estimationSettings(parsed, translate),
  };
}
