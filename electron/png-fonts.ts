/** Which of the shipped font files a picture needs. */

interface Face {
  readonly file: string;
  readonly isItalic: boolean;
  readonly weight: number;
  /** Ranges of characters, from and to; all where the style sheet says nothing. */
  readonly ranges: readonly (readonly [number, number])[] | null;
}

/** Faces of the fonts.css that build/fonts.mjs writes. */
function facesOf(css: string): readonly Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, body = '']) => {
    const file = /url\(\.\/files\/([^)]+)\)/.exec(body)?.[1];
    if (file === undefined) return [];
    const ranges = /unicode-range:\s*([^;]+)/.exec(body)?.[1];
    return {
      file,
      isItalic: /font-style:\s*italic/.test(body),
      weight: Number(/font-weight:\s*(\d+)/.exec(body)?.[1] ?? 400),
      ranges: ranges === undefined ? null : ranges.split(',').map(rangeOf),
    };
  });
}

/** `U+4e00-4eff`, `U+26`, `U+4??`. */
function rangeOf(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().slice(2).split('-');
  return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'f'), 16)];
}

type Ranges = NonNullable<Face['ranges']>;

const isIn = (ranges: Ranges, code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to);

/** The style sheet gives Inter's files no ranges: Latin, Latin extended and Greek, without what is scattered beyond. */
const rangesOfInter: Ranges = [
  [0x20, 0x2ff],
  [0x370, 0x3ff],
  [0x1e00, 0x1eff],
];

/** Spaces, controls, marks of direction. */
const unseen = /[\p{C}\p{Z}]/u;

export interface NeededFonts {
  /** In the order in which they must be given: what a text does not find in its own font is taken from the first that has it. */
  readonly files: readonly string[];
  /** Characters for which no font is shipped. */
  readonly missing: readonly string[];
}

/**
 * Upright faces with characters of `text`; bold ones of Latin only where `hasStrong`: for Chinese the painter takes the
 * first file that has a character, whatever its weight.
 */
export function neededFonts(css: string, text: string, hasStrong: boolean): NeededFonts {
  const codes = [...new Set(text)].map((character) => character.codePointAt(0)!);
  const faces = facesOf(css).filter(({ isItalic, weight, ranges }) => {
    if (isItalic) return false;
    return weight === 400 || (hasStrong && ranges === null);
  });
  const ranges = [...rangesOfInter, ...faces.flatMap((face) => face.ranges ?? [])];
  const missing = codes.filter((code) => !isIn(ranges, code));
  return {
    files: faces
      .filter(({ ranges: own }) => own === null || codes.some((code) => isIn(own, code)))
      .map(({ file }) => file),
    missing: missing.map((code) => String.fromCodePoint(code)).filter((character) => !unseen.test(character)),
  };
}
