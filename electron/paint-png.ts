/** A picture as PNG with the shipped fonts, painted in a thread of its own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Picture } from '../shared/drawing/picture.ts';
import { pixelsAt, withResolution, type PngResolution } from '../shared/drawing/png-file.ts';
import { lightTheme } from '../shared/drawing/tokens.ts';
import { writeSvg } from '../shared/drawing/write-svg.ts';
import { describeError, failure, problem, success, type Outcome } from '../shared/problem.ts';
import { logError } from './log.ts';
import { neededFonts } from './png-fonts.ts';
import type { PngTask } from './png-worker.ts';

export interface PngFiles {
  /** The thread's script. */
  readonly pngWorker: string;
  readonly pngPainter: string;
  /** The folder of fonts.css. */
  readonly fonts: string;
}

export type PaintPng = (picture: Picture, dpi: PngResolution) => Promise<Outcome<Uint8Array>>;

/**
 * On white paper. Fails with picture-not-painted; warns with characters-not-painted where no font is
 * shipped for some. Paints a picture of 5 by 4 inches at 300 dpi in about a second.
 */
export function pngPainter(files: PngFiles): PaintPng {
  return async (picture, dpi) => {
    const size = pixelsAt(picture, dpi);
    const marks = picture.shapes.flatMap((shape) => (shape.kind === 'group' ? shape.marks : [shape]));
    const texts = marks.filter((mark) => mark.kind === 'text');
    try {
      const css = await readFile(join(files.fonts, 'fonts.css'), 'utf8');
      const needed = neededFonts(
        css,
        texts.map(({ text }) => text).join(''),
        texts.some(({ isStrong }) => isStrong),
      );
      const [painter, ...fonts] = await Promise.all(
        [files.pngPainter, ...needed.files.map((file) => join(files.fonts, 'files', file))].map((path) =>
          readFile(path),
        ),
      );
      const task = {
        svg: writeSvg(picture),
        width: size.width,
        background: lightTheme.paper,
        painter: painter!,
        fonts,
      };
      const png = withResolution(await paint(files.pngWorker, task), dpi);
      const without = needed.missing.join('');
      return success(
        png,
        without === '' ? [] : [problem('characters-not-painted', { values: { characters: without } })],
      );
    } catch (error) {
      logError(error);
      return failure(problem('picture-not-painted', { detail: describeError(error) }));
    }
  };
}

function paint(script: string, task: PngTask): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(script, { workerData: task, env: {} });
    thread.once('message', (png: Uint8Array) => resolve(png));
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`exit ${code}`)));
  });
}
