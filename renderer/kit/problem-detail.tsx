/** What a program said of an error that was caught, folded away until somebody asks for it. */
import type { Problem } from '../../shared/problem.ts';
import { CopyDetails } from './copy-details.tsx';
import { useWords } from './words.ts';

export function ProblemDetail({ problem }: { readonly problem: Problem }) {
  const t = useWords();
  const { detail } = problem;
  if (detail === undefined) return null;
  return (
    <details className="problem-detail">
      <summary>{t('problem.detail')}</summary>
      <pre>{detail}</pre>
      <CopyDetails problem={problem} />
    </details>
  );
}
