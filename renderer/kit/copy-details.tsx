/** Copies what may be told about a problem to whoever looks for its cause: no data, no names. */
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { problemFacts } from '../../shared/language/problem-facts.ts';
import type { Translate } from '../../shared/language/translate.ts';
import type { Problem } from '../../shared/problem.ts';
import { copyText } from './copy-table.ts';
import { lastActions } from './last-actions.ts';
import { useWords } from './words.ts';

export function copyDetails(problem: Problem, t: Translate): boolean {
  const now = Date.now();
  const actions = lastActions().map(({ id, at }) => ({ id, secondsAgo: Math.round((now - at) / 1_000) }));
  const beside = { environment: navigator.userAgent, language: document.documentElement.lang, actions };
  return copyText(problemFacts(problem, beside, t));
}

export function CopyDetails({ problem }: { readonly problem: Problem }) {
  const t = useWords();
  const [isCopied, setCopied] = useState(false);
  return (
    <AriaButton className="link" onPress={() => setCopied(copyDetails(problem, t))}>
      {t(isCopied ? 'problem.copied' : 'problem.copy')}
    </AriaButton>
  );
}
