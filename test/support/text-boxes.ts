/** Where the texts of a picture stand, by their estimated widths: to find those that leave it or cover each other. */
import { textWidth } from '../../shared/document/layout/text-width.ts';
import type { Picture, TextMark } from '../../shared/drawing/picture.ts';
import { marksOf } from './marks-of.ts';

interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of capital letters and of what hangs below the line, as shares of the type's height. */
const [ascent, descent] = [0.76, 0.22];

function boxOf({ text, x, y, size, anchor, isTurned }: TextMark): TextBox {
  const width = textWidth(text, size);
  const before = anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2;
  // Turned, the text runs upwards from where it would run to the right.
  return isTurned
    ? { text, left: x - ascent * size, right: x + descent * size, top: y - (width - before), bottom: y + before }
    : { text, left: x - before, right: x + width - before, top: y - ascent * size, bottom: y + descent * size };
}

/** Texts that cover each other, and those that reach out of the picture. */
export function misplacedTexts(picture: Picture): readonly string[] {
  const boxes = marksOf(picture, 'text').map(boxOf);
  const { left, top, width, height } = picture;
  const outside = boxes
    .filter((box) => box.left < left || box.right > left + width || box.top < top || box.bottom > top + height)
    .map(({ text }) => `outside: ${text}`);
  const overlapping = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
  return [...outside, ...overlapping];
}
