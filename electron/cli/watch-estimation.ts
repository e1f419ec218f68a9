/** Tells a waiting user that an estimation goes on. */
import type { FitControl } from '../../shared/engine/estimate.ts';
import type { Translate } from '../../shared/language/translate.ts';
import type { Terminal } from './command.ts';

/** First word after so many milliseconds; each later one after three times as long. */
const firstWord = 10_000;
const nextFactor = 3;

/**
 * The engine asks at every step whether it shall stop. It never shall (Ctrl+C ends the whole program, as everywhere),
 * but the moment is used to say on standard error how long it has been going.
 */
export function watchEstimation(
  { err }: Pick<Terminal, 'err'>,
  translate: Translate,
  now: () => number = () => performance.now(),
): FitControl {
  const start = now();
  let wait = firstWord;
  return {
    isCancelled() {
      const passed = now() - start;
      if (passed < wait) return false;
      wait *= nextFactor;
      err(`${translate('cli.estimating-long', { seconds: Math.round(passed / 1000) })}\n`);
      return false;
    },
  };
}
