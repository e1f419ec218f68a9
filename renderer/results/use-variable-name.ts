/** What screens call a variable of the model: a construct's or column's label; of a product both factors. */
import { variableLabel } from '../../shared/document/find.ts';
import { useApp, useDocument } from '../state/store.ts';

export function useVariableName(): (variable: string) => string {
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  return (variable) => variableLabel(document, variable, language);
}
