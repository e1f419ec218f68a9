import { defaultSettings } from '../../engine/fit.ts';
import type { ProjectDocument } from '../types.ts';

/** A project with nothing in it. */
export const emptyDocument: ProjectDocument = {
  title: {},
  data: null,
  variables: {},
  preparation: [],
  refusedProposals: [],
  diagram: { nodes: [], paths: [], covariances: [], moderations: [] },
  hypotheses: [],
  furtherSyntax: '',
  settings: defaultSettings,
  waldConstraints: '',
  keptModels: [],
};
