/** What survey questions take from a project beside their settings. */
import { constructBlocks, type Construct } from '../../engine/model/constructs.ts';
import type { SurveyModel } from '../../survey/survey-input.ts';
import { furtherModel } from './further-model.ts';
import { drawnTerms, toModelSpec } from './to-model-spec.ts';
import type { ProjectDocument } from '../types.ts';

/** Constructs with the columns that measure them, drawn or written; those without a column are left out. */
export function surveyConstructs(document: ProjectDocument): readonly Construct[] {
  const further = furtherModel(document);
  const terms = [...drawnTerms(document).terms, ...(further.ok ? further.value.terms : [])];
  return constructBlocks({ terms });
}

/** The drawn model with its settings; null where there is none that could be estimated. */
export function surveyModel(document: ProjectDocument): SurveyModel | null {
  const spec = toModelSpec(document);
  return spec.ok ? { spec: spec.value, settings: document.settings } : null;
}
