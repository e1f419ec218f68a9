/** A picture as PNG, painted on a canvas with the fonts of the page: its policy allows no WebAssembly. */
import type { Mark, Picture, TextMark } from '../../shared/drawing/picture.ts';
import { pixelsAt, withResolution, type PngResolution } from '../../shared/drawing/png-file.ts';
import { fontFamily } from '../../shared/drawing/svg-elements.ts';
import { lightTheme } from '../../shared/drawing/tokens.ts';
import { failure, problem, success, type Outcome } from '../../shared/problem.ts';

/** On white paper. Fails with picture-not-painted. */
export async function paintPng(picture: Picture, dpi: PngResolution): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const size = pixelsAt(picture, dpi);
  const marks = picture.shapes.flatMap((shape) => (shape.kind === 'group' ? shape.marks : [shape]));
  await loadFonts(marks.filter((mark) => mark.kind === 'text'));
  const canvas = Object.assign(document.createElement('canvas'), size);
  const page = canvas.getContext('2d');
  if (!page) return failure(problem('picture-not-painted'));
  page.fillStyle = lightTheme.paper;
  page.fillRect(0, 0, size.width, size.height);
  page.scale(size.width / picture.width, size.height / picture.height);
  page.translate(-picture.left, -picture.top);
  for (const mark of marks) {
    page.save();
    if (mark.kind === 'text') paintText(page, mark);
    else paintOutline(page, mark);
    page.restore();
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return failure(problem('picture-not-painted'));
  return success(withResolution(new Uint8Array(await blob.arrayBuffer()), dpi));
}

const fontOf = ({ size, isStrong }: TextMark): string => `${isStrong ? 600 : 400} ${size}px ${fontFamily}`;

async function loadFonts(texts: readonly TextMark[]): Promise<void> {
  const characters = [...new Set(texts.map(({ text }) => text).join(''))].join('');
  await Promise.all([...new Set(texts.map(fontOf))].map((font) => document.fonts.load(font, characters)));
}

function paintText(page: CanvasRenderingContext2D, mark: TextMark): void {
  page.translate(mark.x, mark.y);
  if (mark.isTurned) page.rotate(-Math.PI / 2);
  page.font = fontOf(mark);
  page.textAlign = mark.anchor ?? 'center';
  page.fillStyle = lightTheme[mark.fill];
  page.fillText(mark.text, 0, 0);
}

function paintOutline(page: CanvasRenderingContext2D, mark: Exclude<Mark, TextMark>): void {
  page.globalAlpha = 'opacity' in mark ? (mark.opacity ?? 1) : 1;
  const path = pathOf(mark);
  if ('fill' in mark) {
    page.fillStyle = lightTheme[mark.fill];
    page.fill(path);
  }
  if (!mark.stroke) return;
  page.strokeStyle = lightTheme[mark.stroke];
  page.lineWidth = mark.strokeWidth ?? 1;
  if ('dash' in mark && mark.dash) page.setLineDash([...mark.dash]);
  if (mark.kind === 'line' && mark.points.length > 2) page.lineJoin = 'round';
  page.stroke(path);
}

function pathOf(mark: Exclude<Mark, TextMark>): Path2D {
  const path = new Path2D();
  switch (mark.kind) {
    case 'line':
    case 'polygon':
      for (const { x, y } of mark.points) path.lineTo(x, y);
      if (mark.kind === 'polygon') path.closePath();
      break;
    case 'curve':
      path.moveTo(mark.from.x, mark.from.y);
      path.quadraticCurveTo(mark.control.x, mark.control.y, mark.to.x, mark.to.y);
      break;
    case 'rectangle':
      path.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius ?? 0);
      break;
    case 'ellipse':
      path.ellipse(mark.x, mark.y, mark.radiusX, mark.radiusY, 0, 0, 2 * Math.PI);
      break;
  }
  return path;
}
