/** Shows a line of the further statements: the field that holds them may not be mounted yet. */
import { parameterLine } from '../../shared/document/compile/further-model.ts';
import { writtenParameter } from '../../shared/document/compile/shown-diagram.ts';
import { getDocument, setView } from './store.ts';

type Reveal = (line: number) => void;

let mounted: Reveal | null = null;
let wanted: number | null = null;

/** The field registers itself; returns the function that ends it. */
export function mountStatements(reveal: Reveal): () => void {
  mounted = reveal;
  if (wanted !== null) reveal(wanted);
  wanted = null;
  return () => {
    if (mounted === reveal) mounted = null;
  };
}

/** Opens the estimation settings and puts the cursor on this line. */
export function revealStatement(line: number): void {
  if (!mounted) wanted = line;
  setView({ mode: 'workbench', showsSettings: true });
  mounted?.(line);
}

/** The same for an edge of the drawing that a statement says: it is changed where it is written. Nothing for others. */
export function revealWritten(edgeId: string): void {
  const parameter = writtenParameter(edgeId);
  const line = parameter && parameterLine(getDocument(), parameter);
  if (line !== undefined) revealStatement(line);
}
