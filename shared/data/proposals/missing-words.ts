/** Words that questionnaires, platforms and programs write where there is no answer. */
import { plainText } from '../prepare/recode/loose-number.ts';

const words = new Set(
  [
    'null', 'none', 'nil', 'nan', 'na', 'n/a', 'n.a.', 'n.a', '-', '--', '---', '—', '–', '/', '\\', '.', '..', '...', '?', '*',
    '#n/a', '#div/0!', '#value!', '#ref!', '#name?', '#num!', '#null!', 'missing', 'blank', 'empty', 'skipped', 'skip',
    'noanswer', 'noresponse', 'notapplicable', 'notanswered', 'unanswered', 'refused', "don'tknow", 'dontknow', 'dk',
    'prefernottosay', 'prefernottoanswer', "idon'tknow", 'idontknow', 'refusedtoanswer', 'refusetoanswer', 'notapplicable(n/a)',
    'notapplicable(na)', "don'tknow/notapplicable", "don'tknow/refused", 'undefined', 'unknown',
    '空', '无', '空白', '跳过', '缺失', '未填', '未答', '未填写', '未作答', '未回答', '没有回答', '不适用', '拒答', '拒绝回答', '不详', '未知',
    '无效', '无回答', '不知道', '无法回答', '无法作答', '拒绝', '不愿回答', '不便回答', '不想回答', '不适用/不了解', '不知道/不适用', '不清楚/不知道',
    '不知道/不清楚', '不知道/拒答', '不了解/不适用', '缺省', '系统缺失',
    '跳過', '未填答', '未作答', '拒答', '遺漏', '無', '空白', '不適用',
  ].map(plainText),
); // prettier-ignore

/** Of these only the words beside them say whether they are an answer: none of something, or none given. */
const answersToo = new Set(['none', '无', '無', '不知道']);
/** No answers only where all other words are those of a scale. */
const besideScale = new Set(['没有', '沒有']);

const wordOf = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'");

/** `None`, `无`: an answer where it is one of two, or the lowest of a scale. */
export function isMissingOrAnswer(text: string): boolean {
  return answersToo.has(wordOf(text));
}

/** `没有`: no answer where the words beside it are a scale that does not have it. */
export function isMissingBesideScale(text: string): boolean {
  return besideScale.has(wordOf(text));
}

/** In any brackets, in any width. */
export function isMissingWord(text: string): boolean {
  const bare = wordOf(text);
  return words.has(bare) || words.has(bare.replace(/^[\p{Ps}<]+|[\p{Pe}>]+$/gu, ''));
}
