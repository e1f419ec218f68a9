/** The sections of a report, in the order of a paper: what was measured and how well, whether the model fits, then its paths. A new one is a file `section-<id>.ts` and a line here. */
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { sectionAnalyses } from './section-analyses.ts';
import { sectionFactors, sectionGroups, sectionPower } from './section-asked.ts';
import { sectionComparison } from './section-comparison.ts';
import { sectionDescriptives } from './section-descriptives.ts';
import { sectionFailure } from './section-failure.ts';
import { sectionFigure } from './section-figure.ts';
import { sectionFit } from './section-fit.ts';
import { sectionHypotheses } from './section-hypotheses.ts';
import { sectionInvariance } from './section-invariance.ts';
import { sectionLocalFit } from './section-local-fit.ts';
import { sectionMeasurement } from './section-measurement.ts';
import { sectionMethod } from './section-method.ts';
import { sectionMediation } from './section-mediation.ts';
import { sectionModeration } from './section-moderation.ts';
import { sectionNotes } from './section-notes.ts';
import { sectionParameters } from './section-parameters.ts';
import { sectionReferences } from './section-references.ts';
import { sectionSample } from './section-sample.ts';
import { sectionStructural } from './section-structural.ts';

/** Returns no blocks when it has nothing to say. */
export type Section = (context: ReportContext) => readonly ReportBlock[];

export const sections = {
  failure: sectionFailure,
  figure: sectionFigure,
  sample: sectionSample,
  descriptives: sectionDescriptives,
  factors: sectionFactors,
  measurement: sectionMeasurement,
  commonMethod: sectionMethod,
  fit: sectionFit,
  structural: sectionStructural,
  mediation: sectionMediation,
  moderation: sectionModeration,
  hypotheses: sectionHypotheses,
  parameters: sectionParameters,
  localFit: sectionLocalFit,
  invariance: sectionInvariance,
  comparison: sectionComparison,
  groups: sectionGroups,
  power: sectionPower,
  analyses: sectionAnalyses,
  notes: sectionNotes,
  references: sectionReferences,
} as const satisfies Record<string, Section>;
