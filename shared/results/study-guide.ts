/**
 * The way of a study from its data to its report: what is done, and what a reviewer will still ask. Every judgement stands
 * with its number, its limit and who proposed the limit.
 */
import type { DatasetSummary } from '../data/types.ts';
import { judgeHypotheses } from '../document/shown/judge-hypotheses.ts';
import { requestedReplicates } from '../engine/resample/bootstrap-model.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { formatBounded, formatCoefficient, formatInteger, formatPercent } from '../language/format.ts';
import { sources } from '../sources/sources.ts';
import type { SurveyAnswers } from '../survey/computations.ts';
import type { ResultContext } from './context.ts';
import { isTested } from './fit-facts.ts';
import { numberForms } from './number-forms.ts';
import { reportedIndex } from './reported-fit.ts';
import { scaleCutoffs } from './scale-cutoffs.ts';
import { judgedIndices, verdictOf, type JudgedIndex } from './shown-indices.ts';

export const guideStages = ['data', 'scales', 'model', 'hypotheses', 'report'] as const;
export type GuideStage = (typeof guideStages)[number];

/** Where the next step is taken. */
export type GuideAction =
  | 'import' | 'proposals' | 'sample' | 'suggest-constructs' | 'scales' | 'common-method' | 'estimate' | 'fit' | 'power'
  | 'hypotheses' | 'bootstrap' | 'report'; // prettier-ignore

export interface GuideItem {
  readonly id: string;
  /** `open`: still to be done. `asked`: done or not, a reviewer will ask. */
  readonly state: 'done' | 'open' | 'asked';
  readonly text: string;
  readonly action?: GuideAction;
}

export interface GuideFacts extends ResultContext {
  /** Of the data as the steps leave them; null without data. */
  readonly summary: DatasetSummary | null;
  /** Proposals of the import that nobody has decided. */
  readonly undecided: number;
  /** Of the present model; null where there is none. */
  readonly fit: EstimatedFit | null;
  /** About the present data. */
  readonly survey: SurveyAnswers;
}

export type StudyGuide = Readonly<Record<GuideStage, readonly GuideItem[]>>;

export function studyGuide(facts: GuideFacts): StudyGuide {
  return {
    data: dataItems(facts),
    scales: scaleItems(facts),
    model: modelItems(facts),
    hypotheses: hypothesisItems(facts),
    report: [reportItem(facts)],
  };
}

function dataItems({ summary, undecided, survey, translate }: GuideFacts): readonly GuideItem[] {
  if (!summary) return [{ id: 'data', state: 'open', text: translate('guide.data.none'), action: 'import' }];
  const { rows, columns } = summary;
  const size = { rows: formatInteger(rows), columns: formatInteger(columns.length) };
  const { sample } = survey;
  const found = new Set(sample?.findings.flatMap((finding) => finding.rows.map(({ row }) => row))).size;
  return [
    { id: 'data', state: 'done', text: translate('guide.data.rows', size) },
    undecided > 0
      ? {
          id: 'proposals',
          state: 'open',
          text: translate('guide.data.undecided', { count: undecided }),
          action: 'proposals',
        }
      : { id: 'proposals', state: 'done', text: translate('guide.data.decided') },
    sample
      ? {
          id: 'sample',
          state: found > 0 ? 'asked' : 'done',
          text: translate(found > 0 ? 'guide.data.found' : 'guide.data.screened', {
            count: found,
            share: formatPercent(sample.missingness.cellShare, 1),
          }),
          action: 'sample',
        }
      : { id: 'sample', state: 'asked', text: translate('guide.data.sample'), action: 'sample' },
  ];
}

function scaleItems({ document, survey, translate, labelOf }: GuideFacts): readonly GuideItem[] {
  const constructs = document.diagram.nodes.filter((node) => node.kind === 'construct');
  if (constructs.length === 0)
    return [{ id: 'constructs', state: 'open', text: translate('guide.scales.none'), action: 'suggest-constructs' }];
  const drawn = translate('guide.scales.constructs', { count: constructs.length });
  const measures = survey.scales?.result;
  return [
    { id: 'constructs', state: 'done', text: drawn },
    ...(measures
      ? [
          lowest(measures.constructs, 'alpha', scaleCutoffs.reliability, { translate, labelOf }),
          lowest(measures.constructs, 'rhoC', scaleCutoffs.reliability, { translate, labelOf }),
          lowest(measures.constructs, 'ave', scaleCutoffs.ave, { translate, labelOf }),
          highestHtmt(measures.htmt ?? [], { translate, labelOf }),
        ].flatMap((item) => item ?? [])
      : [{ id: 'scales', state: 'asked', text: translate('guide.scales.ask'), action: 'scales' } as const]),
    survey['common-method']
      ? { id: 'common-method', state: 'done', text: translate('guide.scales.method'), action: 'common-method' }
      : { id: 'common-method', state: 'asked', text: translate('guide.scales.method-ask'), action: 'common-method' },
  ];
}

type Words = Pick<GuideFacts, 'translate' | 'labelOf'>;

/** The construct whose figure is the least, beside its limit. */
function lowest<K extends 'alpha' | 'rhoC' | 'ave'>(
  constructs: readonly ({ readonly name: string } & Readonly<Partial<Record<K, number>>>)[],
  figure: K,
  { value: limit, source }: { readonly value: number; readonly source: string },
  { translate, labelOf }: Words,
): GuideItem | undefined {
  const known = constructs.flatMap((one) => {
    const value = one[figure];
    return value === undefined ? [] : [{ name: one.name, value }];
  });
  const least = known.reduce<(typeof known)[number] | undefined>(
    (a, b) => (a && a.value <= b.value ? a : b),
    undefined,
  );
  if (!least) return undefined;
  const isReached = least.value >= limit;
  return {
    id: figure,
    state: isReached ? 'done' : 'asked',
    text: translate(isReached ? `guide.scales.${figure}-reached` : `guide.scales.${figure}-missed`, {
      construct: labelOf(least.name),
      value: formatCoefficient(least.value),
      limit: formatCoefficient(limit),
      source,
    }),
    action: 'scales',
  };
}

function highestHtmt(
  pairs: readonly { readonly a: string; readonly b: string; readonly value?: number }[],
  { translate, labelOf }: Words,
): GuideItem | undefined {
  const known = pairs.flatMap(({ a, b, value }) =>
    value === undefined || !Number.isFinite(value) ? [] : [{ a, b, value }],
  );
  const most = known.reduce<(typeof known)[number] | undefined>((x, y) => (x && x.value >= y.value ? x : y), undefined);
  if (!most) return undefined;
  const { value: limit, source } = scaleCutoffs.htmt;
  const isBelow = most.value < limit;
  return {
    id: 'htmt',
    state: isBelow ? 'done' : 'asked',
    text: translate(isBelow ? 'guide.scales.htmt-below' : 'guide.scales.htmt-above', {
      a: labelOf(most.a),
      b: labelOf(most.b),
      value: formatCoefficient(most.value),
      limit: formatCoefficient(limit),
      source,
    }),
    action: 'scales',
  };
}

function modelItems({ document, fit, survey, translate }: GuideFacts): readonly GuideItem[] {
  const power: GuideItem = survey.power
    ? { id: 'power', state: 'done', text: translate('guide.model.power'), action: 'power' }
    : { id: 'power', state: 'asked', text: translate('guide.model.power-ask'), action: 'power' };
  if (document.diagram.nodes.length === 0)
    return [{ id: 'estimated', state: 'open', text: translate('guide.model.none') }, power];
  if (!fit) return [{ id: 'estimated', state: 'open', text: translate('guide.model.ask'), action: 'estimate' }, power];
  const { estimator } = fit.settings;
  const facts = { n: formatInteger(fit.n), estimator };
  const isConverged = fit.status === 'converged';
  return [
    {
      id: 'estimated',
      state: isConverged ? 'done' : 'open',
      text: translate(isConverged ? 'guide.model.estimated' : 'guide.model.not-converged', facts),
    },
    ...fitItems(fit, translate),
    power,
  ];
}

/** One line an index that is judged in words, with its limit. */
function fitItems(fit: EstimatedFit, translate: GuideFacts['translate']): readonly GuideItem[] {
  if (fit.status !== 'converged' || !isTested(fit) || fit.measures.df?.plain === 0) return [];
  return judgedIndices().flatMap((index): GuideItem[] => {
    const reported = reportedIndex(fit.measures, index.id);
    if (!reported) return [];
    return [
      {
        id: index.id,
        state: verdictOf(reported.value, index.cutOff) === 'poor' ? 'asked' : 'done',
        text: translate('guide.model.index', {
          index: translate(`index.label.${index.id}`),
          value: numberForms[index.display.form](reported.value),
          rule: ruleOf(index, translate),
          source: sources[index.cutOff.source].short,
        }),
        action: 'fit',
      },
    ];
  });
}

function ruleOf({ cutOff }: JudgedIndex, translate: GuideFacts['translate']): string {
  return translate(cutOff.better === 'higher' ? 'results.fit.rule-up' : 'results.fit.rule-down', {
    good: formatBounded(cutOff.good),
    acceptable: formatBounded(cutOff.bar.acceptable),
  });
}

function hypothesisItems({ document, fit, translate }: GuideFacts): readonly GuideItem[] {
  const { hypotheses } = document;
  if (hypotheses.length === 0)
    return [{ id: 'hypotheses', state: 'open', text: translate('guide.hypotheses.none'), action: 'hypotheses' }];
  const unsigned = hypotheses.filter(({ sign, target }) => sign === 'any' && target.kind !== 'moderated-mediation');
  const verdicts = fit?.status === 'converged' ? judgeHypotheses(document, fit) : [];
  const supported = verdicts.filter(({ verdict }) => verdict === 'supported').length;
  const isIndirect = hypotheses.some(({ target }) => target.kind === 'indirect' || target.kind === 'total-indirect');
  const wanted = requestedReplicates(document.settings);
  return [
    unsigned.length > 0
      ? {
          id: 'signs',
          state: 'asked',
          text: translate('guide.hypotheses.unsigned', {
            names: unsigned.map(({ name }) => name).join(translate('data.list-separator')),
          }),
          action: 'hypotheses',
        }
      : { id: 'signs', state: 'done', text: translate('guide.hypotheses.signed', { count: hypotheses.length }) },
    ...(verdicts.length > 0
      ? [
          {
            id: 'verdicts',
            state: 'done',
            text: translate('guide.hypotheses.supported', { count: supported, all: formatInteger(verdicts.length) }),
            action: 'hypotheses',
          } as const,
        ]
      : []),
    ...(isIndirect && !fit?.bootstrap
      ? [
          {
            id: 'bootstrap',
            state: 'asked',
            text: translate(wanted > 0 ? 'guide.hypotheses.bootstrap-run' : 'guide.hypotheses.bootstrap'),
            action: 'bootstrap',
          } as const,
        ]
      : []),
  ];
}

function reportItem({ fit, translate }: GuideFacts): GuideItem {
  return fit?.status === 'converged'
    ? { id: 'report', state: 'done', text: translate('guide.report.ready'), action: 'report' }
    : { id: 'report', state: 'open', text: translate('guide.report.waits') };
}
