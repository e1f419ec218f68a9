/** All edits in one place for those who make them. */
export * from './edit-nodes.ts';
export * from './edit-indicators.ts';
export * from './edit-edges.ts';
export * from './edit-moderations.ts';
export * from './edit-parameter.ts';
export * from './edit-columns.ts';
export * from './edit-document.ts';
export * from './edit-hypotheses.ts';
export * from './edit-kept-models.ts';
export * from './edit-layout.ts';
export * from './edit-reversal.ts';
export * from './edit-refusals.ts';
export * from './replace-data.ts';
export * from './edit-steps.ts';
export * from './edit-survey.ts';
export { drawConstructs, redrawModel } from './redraw-model.ts';
export { nextId } from '../ids.ts';
