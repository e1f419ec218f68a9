/** A thread that paints one picture and ends: what the painter takes (some hundred MB) goes with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

export interface PngTask {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly background: string;
  readonly painter: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

const { svg, width, background, painter, fonts } = workerData as PngTask;
await initWasm(painter);
const resvg = new Resvg(svg, {
  background,
  fitTo: { mode: 'width', value: width },
  font: { fontBuffers: [...fonts], defaultFontFamily: 'Inter' },
});
const png = resvg.render().asPng();
parentPort?.postMessage(png);
