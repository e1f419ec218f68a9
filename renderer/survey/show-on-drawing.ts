/** From the survey to the drawing, with what it is about selected and in view. */
import { revealOnCanvas } from '../state/canvas-port.ts';
import { select, setView } from '../state/store.ts';

/** The canvas is there from the next frame on. */
export function showOnDrawing(elements: readonly string[]): void {
  setView({ mode: 'workbench' });
  select(elements);
  requestAnimationFrame(() => revealOnCanvas(elements));
}
