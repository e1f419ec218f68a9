/** What every result is built from beside the fit: the drawing it is of, and the words of a language. */
import { variableLabel } from '../document/find.ts';
import type { Language, ProjectDocument } from '../document/types.ts';
import type { Translate } from '../language/translate.ts';

export interface ResultContext {
  readonly document: ProjectDocument;
  readonly language: Language;
  readonly translate: Translate;
  /** A construct's or column's label by its name in the model. */
  readonly labelOf: (name: string) => string;
}

export function createResultContext(
  document: ProjectDocument,
  language: Language,
  translate: Translate,
): ResultContext {
  return { document, language, translate, labelOf: (name) => variableLabel(document, name, language) };
}
