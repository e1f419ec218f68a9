/** Lengths of time as survey platforms write them, in seconds. */
import { plainText } from './recode/loose-number.ts';

/** Every spelling of a unit, and its seconds. */
export const durationUnits: readonly (readonly [spellings: string, seconds: number])[] = [
  ['days?|d|\u5929|\u65e5', 86_400],
  ['hours?|hrs?|h|\u5c0f\u65f6|\u5c0f\u6642|\u65f6|\u6642', 3_600],
  ['minutes?|mins?|min|m|\u5206\u949f|\u5206\u9418|\u5206', 60],
  ['seconds?|secs?|sec|s|\u79d2\u949f|\u79d2\u9418|\u79d2', 1],
];

const clock = /^(?:(\d+):)?(\d+):(\d{1,2}(?:\.\d+)?)$/;
const plain = /^\d+(?:\.\d+)?$/;
const parts = durationUnits.map(([spellings, seconds]) => ({
  pattern: new RegExp(`^(\\d+(?:\\.\\d+)?)(?:${spellings})`),
  seconds,
}));

/** `125秒`, `00:03:29`, `3分20秒`, `2 min 5 s`, `125`; NaN where a text is none. Units stand in falling order, each once. */
export function durationSeconds(text: string): number {
  const bare = plainText(text).toLowerCase();
  if (plain.test(bare)) return Number(bare);
  const time = clock.exec(bare);
  if (time) return Number(time[1] ?? 0) * 3_600 + Number(time[2]) * 60 + Number(time[3]);
  let rest = bare;
  let total = 0;
  for (const { pattern, seconds } of parts) {
    const found = pattern.exec(rest);
    if (!found) continue;
    total += Number(found[1]) * seconds;
    rest = rest.slice(found[0].length);
  }
  return rest === '' && bare !== '' ? total : NaN;
}
