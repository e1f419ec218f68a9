/** Options that would do nothing beside the others: wrong usage, never silence. */
import { requestedReplicates } from '../../shared/engine/resample/bootstrap-model.ts';
import { weighsFourthMoments } from '../../shared/engine/settings/resolve-settings.ts';
import type { EstimationSettings } from '../../shared/engine/settings/settings.ts';
import type { ModelSpec } from '../../shared/engine/model/model-spec.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { usage } from './command.ts';
import type { FitRequest } from './fit-options.ts';

interface Situation {
  readonly request: FitRequest;
  /** Of the command line and, below it, of the project. */
  readonly settings: EstimationSettings;
  readonly spec: ModelSpec;
}

interface Need {
  readonly options: readonly string[];
  /** Options that give them something to do. */
  readonly needed: string;
  readonly isMet: (situation: Situation) => boolean;
}

const hasGroups = ({ request, settings }: Situation): boolean =>
  settings.group !== '' || (request.covariance?.n.length ?? 0) > 1;

const needs: readonly Need[] = [
  { options: ['group-equal', 'group-partial'], needed: '--group', isMet: hasGroups },
  {
    options: ['group-partial'],
    needed: '--group-equal / --invariance',
    isMet: ({ request, settings }) => settings.groupEqual.length > 0 || request.invariance.length > 0,
  },
  {
    options: ['ci', 'bootstrap-type'],
    needed: '--bootstrap',
    isMet: ({ settings }) => requestedReplicates(settings) > 0,
  },
  {
    options: ['parameterization'],
    needed: '--ordered',
    isMet: ({ settings, spec }) => settings.ordered.length > 0 || spec.terms.some(({ op }) => op === '|'),
  },
  {
    options: ['h1-information'],
    needed: '--estimator MLM / MLMV / MLMVS',
    isMet: ({ settings }) => weighsFourthMoments(settings),
  },
  { options: ['standardized-se'], needed: '--fixed-x true', isMet: ({ settings }) => settings.fixedX },
  { options: ['means', 'n'], needed: '--cov', isMet: ({ request }) => request.covariance !== undefined },
];

/** Pairs of which only one can be had: matrices of covariances hold no answers, and a scale is set once. */
const exclusions: readonly (readonly [string, string])[] = [
  ['cov', 'group'],
  ['cov', 'scores'],
  ['cov', 'print'],
  ['cov', 'ordered'],
  ['cov', 'codebook'],
  ['std-lv', 'effect-coding'],
];

/** Throws UsageError naming the first option that the others leave without effect. */
export function checkOptions(situation: Situation, translate: Translate): void {
  const { given } = situation.request;
  for (const { options, needed, isMet } of needs) {
    const idle = options.find((name) => given.has(name));
    if (idle !== undefined && !isMet(situation))
      throw usage(translate, 'cli.option-idle', { option: `--${idle}`, needed });
  }
  const pair = exclusions.find(([one, other]) => given.has(one) && given.has(other));
  if (pair) throw usage(translate, 'cli.options-exclude', { option: `--${pair[0]}`, other: `--${pair[1]}` });
}
