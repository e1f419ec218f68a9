/** Text made to fit a room of so many pixels: cut with an ellipsis, or broken into lines. */
import { textWidth } from './text-width.ts';

const ellipsis = '…';
/** From here on lines may break between any two characters: Chinese, Japanese, Korean. */
const firstBreakable = '\u2e7f';
/** These begin no line. */
const closing =
  /^[,.;:!?)\]}\u2019\u201d\u3001\u3002\u3009\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff1a\uff1b\uff1f]/;

/** The text, or its beginning with an ellipsis where it is wider than `room`. */
export function shortenText(text: string, fontSize: number, room: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  // Generous for the ellipsis: it is wider in some faces than others.
  const left = room - fontSize;
  let [shown, width] = ['', 0];
  for (const character of text) {
    width += textWidth(character, fontSize);
    if (width > left && shown !== '') break;
    shown += character;
  }
  return `${shown.trimEnd()}${ellipsis}`;
}

/** Words, and single characters where lines may break between any two; spaces stay at the end of what they follow. */
function breakable(text: string): readonly string[] {
  const parts: string[] = [];
  let word = '';
  for (const character of text.trim().replace(/\s+/g, ' ')) {
    const isWide = character > firstBreakable;
    if (closing.test(character) && word === '' && parts.length > 0) parts[parts.length - 1] += character;
    else if (isWide) {
      if (word !== '') parts.push(word);
      parts.push(character);
      word = '';
    } else {
      word += character;
      if (character === ' ') {
        parts.push(word);
        word = '';
      }
    }
  }
  return word === '' ? parts : [...parts, word];
}

/** At most `most` lines no wider than `room`; what does not fit is cut with an ellipsis. */
export function wrapText(text: string, fontSize: number, room: number, most: number): readonly string[] {
  const parts = breakable(text);
  const lines: string[] = [];
  let line = '';
  for (const [index, part] of parts.entries()) {
    if (line === '' || textWidth((line + part).trimEnd(), fontSize) <= room) line += part;
    else if (lines.length < most - 1) {
      lines.push(line);
      line = part;
    } else {
      line += parts.slice(index).join('');
      break;
    }
  }
  return [...lines, line].map((each) => shortenText(each.trimEnd(), fontSize, room));
}
