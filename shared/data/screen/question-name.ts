/** What survey platforms put into a header: a question with its number, and the row of a matrix behind it. */

/** The parts of a name that is a question. */
export interface QuestionName {
  /** As the questionnaire counts: `6`, or a code of its own: `ATT1`; '' where there is none. */
  readonly number: string;
  /** The question; '' in the later rows of a matrix, which leave it out. */
  readonly stem: string;
  /** The row of a matrix; undefined where the question has none. */
  readonly item?: string;
}

const open = '(\\uff08\\[\\u3010';
const close = ')\\uff09\\]\\u3011';
const point = '.\\uff0e\\u3001:\\uff1a)\\uff09\\]\\u3011';

/** `6、`, `(6)`, `第6题`, `6.1 `, `6-1、`: a number that is followed by words. */
const numbered = new RegExp(
  `^\\s*[${open}]?(?:\\u7b2c|\\u9898)?\\s*(\\d{1,3}(?:[._-]\\d{1,3})?)\\s*(?:\\u9898\\s*[${point}]?|[${point}]|[\\u2014\\u2013-](?=\\s)|\\s)\\s*(?=[^\\d\\s]|\\d+\\D)`,
  'u',
);
/** `Q5: `, `ATT1. `, `BI_2) `, `G1Q01[SQ001]. `: a code that is followed by words. */
const coded = new RegExp(
  `^\\s*([A-Za-z](?:[A-Za-z0-9]|[_.](?=\\d)){0,14}\\d[A-Za-z]?)\\s*(?:[${point}](?!\\d)|\\s[\\u2014\\u2013-]\\s|_(?=[^\\x00-\\x7f])|\\s(?=\\S+\\s))\\s*(?=\\S)`,
  'u',
);
/** What a platform says of the kind of question. */
const kind = new RegExp(
  `\\s*[${open}][^${open}${close}]*(?:\\u9898|\\u5fc5\\u7b54|\\u5fc5\\u586b|\\u9009\\u586b|\\u9009\\u9879|[\\u591a\\u5355\\u9650]\\u9009|(?:\\u6700\\u591a|\\u81f3\\u5c11)\\u9009|required|optional|choice|select one|select all that apply)[${close}]\\s*\\*?\\s*$`,
  'iu',
);
/** `stem—item`, `stem [item]`, `stem - item`, `stem >> item` */
const dashed = /^(.*?)\s*(?:\u2014+|>>|\s[-\u2013]\s)\s*(\S[^\u2014]*)$/su;
const bracketed = new RegExp(`^(.+?)\\s*[\\[\\u3010]([^\\[\\]\\u3010\\u3011]+)[\\]\\u3011]\\s*$`, 'su');

/** Names beyond this length are looked at up to it. */
const longest = 2_000;

/** Undefined where a name is no question with a number or rows. */
export function questionName(name: string): QuestionName | undefined {
  const told = name.slice(0, longest).trim().replace(kind, '');
  const head = numbered.exec(told) ?? coded.exec(told);
  const number = head?.[1]?.replace(/[.-]/g, '_') ?? '';
  const text = head ? told.slice(head[0].length) : told;
  const rest = text.replace(kind, '').trim();
  const matrix = dashed.exec(rest) ?? bracketed.exec(rest);
  if (matrix) return { number, stem: ended(matrix[1]!), item: ended(matrix[2]!) };
  return head ? { number, stem: ended(rest) } : undefined;
}

/** Without the signs that a question ends with. */
function ended(text: string): string {
  return text.replace(/[\s:\uff1a,\uff0c.\u3002*]+$/u, '').trim();
}
