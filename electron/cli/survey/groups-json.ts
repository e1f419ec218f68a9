/** A comparison of groups under the keys of the contract. */
import type { EffectSize, MeanDifference } from '../../../shared/engine/group-tests/compare-means.ts';
import type {
  AgreementFigures,
  GroupComparison,
  OutcomeFigures,
} from '../../../shared/engine/group-tests/group-comparison.ts';
import type { JsonObject } from '../fit-json.ts';
import { defined, interval } from './defined.ts';

function withInterval(figures: MeanDifference | EffectSize | undefined): JsonObject | undefined {
  if (!figures) return undefined;
  const { ci, ...rest } = figures;
  return defined({ ...rest, ...interval(ci) });
}

const plain = (figures: object | undefined): JsonObject | undefined => figures && defined({ ...figures });

function outcomeJson({ name, n, groups, levene, ...tests }: OutcomeFigures): JsonObject {
  return defined({
    name,
    n,
    groups,
    levene: levene && defined({ mean: plain(levene.mean), median: plain(levene.median) }),
    t: withInterval(tests.t),
    welchT: withInterval(tests.welchT),
    cohenD: withInterval(tests.cohenD),
    mannWhitney: plain(tests.mannWhitney),
    anova: plain(tests.anova),
    welchAnova: plain(tests.welchAnova),
    kruskalWallis: plain(tests.kruskalWallis),
  });
}

function agreementJson({ icc1K0, ...rest }: AgreementFigures): JsonObject {
  return defined({ ...rest, 'icc1.k0': icc1K0 });
}

/** @param wantsAgreement whether the key is written at all */
export function groupsJson(by: string, comparison: GroupComparison, wantsAgreement: boolean): JsonObject {
  const { groups, outcomes, categories, agreement } = comparison;
  return {
    by,
    groups,
    outcomes: outcomes.map(outcomeJson),
    ...(categories.length > 0 ? { categories: categories.map((one) => defined({ ...one })) } : {}),
    ...(wantsAgreement ? { agreement: agreement.map(agreementJson) } : {}),
  };
}
