/** The options of `fit`: the whole contract, with what is not there yet marked. */
import { delimiters, encodings, type Delimiter, type Encoding, type ImportChoices } from '../../shared/data/types.ts';
import { estimators } from '../../shared/engine/estimators/registry.ts';
import type { EstimationSettings } from '../../shared/engine/fit.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { languages } from '../../shared/document/types.ts';
import { usage } from './command.ts';
import { parseArguments, type OptionKind, type ParsedArguments } from './parse-arguments.ts';

const later: OptionKind = { kind: 'unavailable', takesValue: true };

function choice(values: string, available?: string): OptionKind {
  return { kind: 'choice', values: values.split(' '), ...(available ? { available: available.split(' ') } : {}) };
}

const estimatorNames = 'ML MLR MLM MLMV MLMVS GLS ULS WLS DWLS WLSM WLSMV ULSMV';

export const fitOptions: Readonly<Record<string, OptionKind>> = {
  data: { kind: 'text' },
  cov: { kind: 'text' },
  means: { kind: 'text' },
  n: { kind: 'numbers' },
  estimator: choice(estimatorNames, Object.keys(estimators).join(' ')),
  missing: choice('listwise fiml fiml.x ml ml.x two.stage pairwise', 'listwise'),
  likelihood: choice('normal wishart'),
  information: choice('expected observed', 'expected'),
  se: choice('standard robust robust.sem robust.huber.white bootstrap none', 'standard'),
  test: choice('standard satorra.bentler yuan.bentler.mplus scaled.shifted mean.var.adjusted', 'standard'),
  bounds: choice('none pos.ov.var standard', 'none'),
  parameterization: choice('delta theta', 'delta'),
  'fixed-x': choice('true false TRUE FALSE'),
  'std-lv': { kind: 'flag' },
  meanstructure: { kind: 'flag' },
  orthogonal: { kind: 'flag' },
  sem: { kind: 'flag' },
  cfa: { kind: 'flag' },
  growth: { kind: 'flag' },
  level: { kind: 'number' },
  seed: { kind: 'number' },
  workers: { kind: 'number' },
  json: { kind: 'text' },
  lang: choice(languages.join(' ')),
  delimiter: { kind: 'text' },
  encoding: choice(encodings.join(' ')),
  'missing-codes': { kind: 'numbers' },
  'effect-coding': later,
  group: later,
  'group-equal': later,
  'group-partial': later,
  ordered: later,
  bootstrap: later,
  'bootstrap-type': later,
  ci: later,
  interaction: later,
  pairs: later,
  nodes: later,
  invariance: later,
  compare: later,
  lrt: later,
  wald: later,
  scores: later,
  report: later,
};

export interface FitRequest {
  readonly model: string;
  readonly data: string | undefined;
  readonly covariance: { readonly file: string; readonly means: string | undefined; readonly n: number } | undefined;
  readonly json: string | undefined;
  readonly choices: ImportChoices;
  /** What was said on the command line; it goes before what a project says. */
  readonly settings: Partial<EstimationSettings>;
}

const delimiterNames: Readonly<Record<string, Delimiter>> = {
  tab: '\t',
  '\\t': '\t',
  comma: ',',
  semicolon: ';',
  space: ' ',
  pipe: '|',
};

function importChoices(parsed: ParsedArguments, translate: Translate): ImportChoices {
  const delimiter = parsed.texts.get('delimiter');
  const encoding = parsed.texts.get('encoding');
  const missingCodes = parsed.numbers.get('missing-codes');
  const known =
    delimiter === undefined ? undefined : (delimiterNames[delimiter] ?? delimiters.find((one) => one === delimiter));
  if (delimiter !== undefined && known === undefined) {
    const allowed = Object.keys(delimiterNames).join(', ');
    throw usage(translate, 'cli.value-invalid', { value: delimiter, option: '--delimiter', allowed });
  }
  return {
    ...(known === undefined ? {} : { delimiter: known }),
    ...(encoding === undefined ? {} : { encoding: encoding as Encoding }),
    ...(missingCodes === undefined ? {} : { missingCodes }),
  };
}

function estimationSettings(parsed: ParsedArguments, translate: Translate): Partial<EstimationSettings> {
  const { flags, texts, numbers } = parsed;
  const level = numbers.get('level')?.[0];
  if (level !== undefined && !(level > 0 && level < 1)) {
    throw usage(translate, 'cli.value-invalid', { value: String(level), option: '--level', allowed: '0 < level < 1' });
  }
  const defaults = (['sem', 'cfa', 'growth'] as const).filter((name) => flags.has(name)).at(-1);
  const fixedX = texts.get('fixed-x');
  return {
    ...(defaults ? { defaults } : {}),
    ...(flags.has('std-lv') ? { stdLv: true } : {}),
    ...(flags.has('meanstructure') ? { meanstructure: true } : {}),
    ...(flags.has('orthogonal') ? { orthogonal: true } : {}),
    ...(fixedX === undefined ? {} : { fixedX: fixedX.toLowerCase() === 'true' }),
    ...(texts.has('likelihood') ? { likelihood: texts.get('likelihood') === 'wishart' ? 'wishart' : 'normal' } : {}),
    ...(level === undefined ? {} : { level }),
  };
}

function covarianceInput(parsed: ParsedArguments, translate: Translate): FitRequest['covariance'] {
  const file = parsed.texts.get('cov');
  if (file === undefined) return undefined;
  if (parsed.texts.has('data')) throw usage(translate, 'cli.both-data');
  const counts = parsed.numbers.get('n');
  const [n] = counts ?? [];
  if (n === undefined) throw usage(translate, 'cli.n-missing');
  if (counts && counts.length > 1) throw usage(translate, 'cli.not-available', { feature: '--n N,N' });
  if (!Number.isInteger(n) || n < 1) {
    throw usage(translate, 'cli.value-invalid', { value: String(n), option: '--n', allowed: translate('cli.number') });
  }
  return { file, means: parsed.texts.get('means'), n };
}

/** Throws UsageError. */
export function parseFitArguments(args: readonly string[], translate: Translate): FitRequest {
  const parsed = parseArguments(args, fitOptions, translate);
  const [model, surplus] = parsed.words;
  if (model === undefined) throw usage(translate, 'cli.model-missing');
  if (surplus !== undefined) throw usage(translate, 'cli.surplus', { text: surplus });
  return {
    model,
    data: parsed.texts.get('data'),
    covariance: covarianceInput(parsed, translate),
    json: parsed.texts.get('json'),
    choices: importChoices(parsed, translate),
    settings: estimationSettings(parsed, translate),
  };
}
