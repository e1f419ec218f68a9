/** Parameters of the drawn model that a population has values of: loadings, paths, covariances. */
import { useMemo } from 'react';
import { surveyModel } from '../../shared/document/compile/survey-project.ts';
import type { ModelTerm } from '../../shared/engine/model/model-spec.ts';
import type { NamedParameter } from '../../shared/survey/settings.ts';
import { useApp } from '../state/store.ts';

const noTerms: readonly ModelTerm[] = [];

export function useDrawnTerms(): readonly ModelTerm[] {
  const document = useApp((state) => state.history.present);
  return useMemo(() => surveyModel(document)?.spec.terms ?? noTerms, [document]);
}

/** Each once, in the order of the model; products of a moderation have none. */
export function drawnParameters(terms: readonly ModelTerm[]): readonly NamedParameter[] {
  const isTold = ({ lhs, op, rhs }: ModelTerm): boolean =>
    (op === '=~' || op === '~' || (op === '~~' && lhs !== rhs)) && !rhs.includes(':') && !lhs.includes(':');
  return terms.filter(isTold).map(({ lhs, op, rhs }) => ({ lhs, op, rhs }));
}
