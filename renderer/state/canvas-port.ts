/** What commands ask of the canvas while it is mounted; without it the requests do nothing. */

export interface CanvasPort {
  readonly fit: () => void;
  readonly zoomTo: (zoom: number) => void;
  /** Brings these elements into view. */
  readonly reveal: (ids: readonly string[]) => void;
  /** Opens the name of a construct for typing. */
  readonly rename: (id: string) => void;
  /** Model coordinates of the middle of what is seen. */
  readonly centre: () => { readonly x: number; readonly y: number };
}

let mounted: CanvasPort | null = null;

/** The canvas registers itself; returns the function that ends it. */
export function mountCanvas(port: CanvasPort): () => void {
  mounted = port;
  return () => {
    if (mounted === port) mounted = null;
  };
}

export const fitCanvas = (): void => mounted?.fit();
export const zoomCanvas = (zoom: number): void => mounted?.zoomTo(zoom);
export const revealOnCanvas = (ids: readonly string[]): void => mounted?.reveal(ids);
export const startRename = (id: string): void => mounted?.rename(id);
export const canvasCentre = (): { readonly x: number; readonly y: number } => mounted?.centre() ?? { x: 400, y: 300 };
