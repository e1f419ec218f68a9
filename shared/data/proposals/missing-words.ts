/** Words that questionnaires, platforms and programs write where there is no answer. */
import { plainText } from '../prepare/recode/loose-number.ts';

const words = new Set(
  [
    'null', 'none', 'nil', 'nan', 'na', 'n/a', 'n.a.', 'n.a', '-', '--', '---', '—', '–', '/', '\\', '.', '..', '...', '?', '*',
    '#n/a', '#div/0!', '#value!', '#ref!', '#name?', '#num!', '#null!', 'missing', 'blank', 'empty', 'skipped', 'skip',
    'noanswer', 'noresponse', 'notapplicable', 'notanswered', 'unanswered', 'refused', "don'tknow", 'dontknow', 'dk',
    'prefernottosay', 'prefernottoanswer', 'undefined', 'unknown',
    '空', '无', '空白', '跳过', '缺失', '未填', '未答', '未填写', '未作答', '未回答', '没有回答', '不适用', '拒答', '拒绝回答', '不详', '未知',
    '无效', '无回答', '缺省', '系统缺失',
    '跳過', '未填答', '未作答', '拒答', '遺漏', '無', '空白', '不適用',
  ].map(plainText),
); // prettier-ignore

/** In any brackets, in any width. */
export function isMissingWord(text: string): boolean {
  const bare = plainText(text).toLowerCase();
  return words.has(bare) || words.has(bare.replace(/^[\p{Ps}<]+|[\p{Pe}>]+$/gu, ''));
}
