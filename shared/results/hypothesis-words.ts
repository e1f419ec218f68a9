/** Hypotheses in words: the same in window, report and terminal. */
import type { JudgedHypothesis } from '../document/shown/judge-hypotheses.ts';
import type { Verdict } from '../document/shown/verdict.ts';
import type { ExpectedSign, HypothesisTarget } from '../document/types.ts';
import type { Translate } from '../language/translate.ts';

export function targetWords(target: HypothesisTarget, labelOf: (name: string) => string, t: Translate): string {
  const routeOf = (route: readonly string[]) => route.map(labelOf).join(' → ');
  switch (target.kind) {
    case 'path':
    case 'total-indirect':
      return t(`hypothesis.target.${target.kind}`, { from: labelOf(target.from), to: labelOf(target.to) });
    case 'moderation': {
      const { from, moderator, to } = target;
      return t('hypothesis.target.moderation', {
        from: labelOf(from),
        moderator: labelOf(moderator),
        to: labelOf(to),
      });
    }
    case 'indirect':
      return routeOf(target.route);
    case 'moderated-mediation':
      return t('hypothesis.target.moderated-mediation', {
        route: routeOf(target.route),
        moderator: labelOf(target.moderator),
      });
  }
}

/** `+`, `−`, `±` */
export function expectedSignText(sign: ExpectedSign, t: Translate): string {
  return t(`hypothesis.sign.short.${sign}`);
}

export function verdictWord(verdict: Verdict, t: Translate): string {
  return t(`hypothesis.verdict.${verdict}`);
}

/** Of all hypotheses about one effect. */
export function verdictWords(judged: readonly JudgedHypothesis[], t: Translate): string {
  return judged.map(({ verdict }) => verdictWord(verdict, t)).join(t('data.list-separator'));
}

/** `H1 is supported.` */
export function verdictSentence(name: string, verdict: Verdict, t: Translate): string {
  return t(`hypothesis.sentence.${verdict}`, { name });
}
