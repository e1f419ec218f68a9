/** Changes of model syntax that know its signs: what hands, other programs and word processors make of it. */
import type { Chance } from './chance.ts';

const signs = [
  '=~',
  '<~',
  '~',
  '~~',
  '~*~',
  ':=',
  '==',
  '<',
  '>',
  '|',
  '+',
  '-',
  '*',
  '/',
  '^',
  '(',
  ')',
  ',',
  ':',
  '?',
  '%',
  '->',
  '=',
  ';',
  '\n',
  '#',
  '!',
  '`',
  '"',
  "'",
  '\\',
  '&',
  '\uff0b',
  '\uff5e',
  '\uff0a',
  '\uff1d',
  '\u2264',
];
const words = [
  'c(a, b)*',
  'c(0, NA)*',
  'rep("a", 999)*',
  'rep(1, 1e9)*',
  'start(1)*',
  'start(c(1, 2))*',
  'lower(0)*',
  'upper(Inf)*',
  'equal("f =~ x1")*',
  'label("a b")*',
  'NA*',
  'NaN*',
  '1e999*',
  '-0*',
  '(1/3)*',
  '0?',
  'group: 1\n',
  'group: "b c"\n',
  'level: 1\n',
  'efa("a")*',
  'f =~ 0\n',
  '1e308*',
  '.5.5',
  '1e-400*',
  'x1 | t1\n',
  'sqrt(',
  'foo(a)',
  'q := a*b\n',
  'a == b\n',
  'a > 0\n',
  'x1:x2',
  'x1:x2:x3',
  '`a ``b`',
  '`line\nbreak`',
  '__proto__',
  'constructor',
  '\u4fe1\u4efb',
  '\u{1f600}',
  'e\u0301',
  '\u202e',
  '\ud800',
  '\u00a0',
  '\u200b',
  '\u3000',
  '# remark\n',
  '\u0000',
  '0x10',
  '\u0661',
];

type TextMutator = (pieces: string[], chance: Chance) => string[];

const inserted = (pieces: readonly string[], chance: Chance, added: string): string[] =>
  pieces.toSpliced(chance.below(pieces.length + 1), 0, added);

const mutators: readonly TextMutator[] = [
  (pieces, chance) => inserted(pieces, chance, chance.pick(signs)),
  (pieces, chance) => inserted(pieces, chance, chance.pick(words)),
  (pieces, chance) => inserted(pieces, chance, chance.pick(words)),
  (pieces, chance) => pieces.toSpliced(chance.below(pieces.length), 1 + chance.below(3)),
  (pieces, chance) => pieces.with(chance.below(pieces.length), chance.pick([...signs, ...words])),
  (pieces, chance) => pieces.with(chance.below(pieces.length), chance.pick(pieces)),
  (pieces, chance) => {
    const from = chance.below(pieces.length);
    return inserted(pieces, chance, pieces.slice(from, from + 1 + chance.below(12)).join(''));
  },
  (pieces, chance) => {
    const [a, b] = [chance.below(pieces.length), chance.below(pieces.length)];
    return pieces.with(a, pieces[b]!).with(b, pieces[a]!);
  },
  // Very many times the same, kept to a few hundred thousand letters.
  (pieces, chance) => {
    const one = chance.pick([
      ...signs,
      ...words,
      ...pieces,
      '+ x1 ',
      '(',
      '-',
      'a+',
      'x1 + ',
      '\n',
      'c(a, ',
      'x1 ~~ x2\n',
    ]);
    const times = chance.pick([10, 10, 1_000, 100_000]);
    return inserted(pieces, chance, one.repeat(Math.min(times, Math.ceil(200_000 / Math.max(1, one.length)))));
  },
  // A long sum of different names, on one side or both.
  (pieces, chance) => {
    const sum = Array.from({ length: chance.pick([5, 50, 2_000]) }, (_, i) => `v${i}`).join('+');
    return inserted(
      pieces,
      chance,
      chance.pick([sum, `\n${sum} ~ ${sum}\n`, `\nf9 =~ ${sum}\n`, `\nq9 := ${sum}\n`, `\n${sum} ~~ ${sum}\n`]),
    );
  },
];

/** Words, numbers, blanks and signs, each a piece. */
function piecesOf(text: string): string[] {
  return text.match(/[\p{L}_.][\p{L}\p{N}_.]*|\d+(?:\.\d+)?|\s|[^\p{L}\p{N}\s]{1,2}/gu) ?? [];
}

export function mutateSyntax(text: string, chance: Chance): string {
  let pieces = piecesOf(text);
  for (let times = 1 + chance.below(4); times > 0 && pieces.length > 0; times--)
    pieces = chance.pick(mutators)(pieces, chance);
  return pieces.join('');
}
