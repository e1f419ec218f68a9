/** The paths of the drawing as the pane lists them: hypotheses first, by what screens call their variables. Pure. */
import { variableLabel } from '../../shared/document/find.ts';
import { hypothesesFirst, shownPaths, type ShownPath, type SimpleSlopes } from '../../shared/document/shown-paths.ts';
import type { Language, ProjectDocument } from '../../shared/document/types.ts';
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import type { Translate } from '../../shared/language/translate.ts';

/** `from` and `to` are labels; of a moderation `from` is the product `A × M`. */
export interface PathRow extends Omit<ShownPath, 'moderation'> {
  readonly moderation?: {
    readonly predictor: string;
    readonly moderator: string;
    readonly slopes?: SimpleSlopes;
  };
}

/** `fit`: of the group that is shown. */
export function pathRows(document: ProjectDocument, fit: EstimatedFit, language: Language): readonly PathRow[] {
  const name = (variable: string): string => variableLabel(document, variable, language);
  return hypothesesFirst(shownPaths(document, fit)).map(({ moderation, ...path }) => ({
    ...path,
    from: name(path.from),
    to: name(path.to),
    ...(moderation && {
      moderation: { ...moderation, predictor: name(moderation.predictor), moderator: name(moderation.moderator) },
    }),
  }));
}

/** Its hypothesis, else its ends. */
export function shortName({ hypothesis, from, to }: PathRow, t: Translate): string {
  return hypothesis === '' ? t('results.path.name', { from, to }) : hypothesis;
}
