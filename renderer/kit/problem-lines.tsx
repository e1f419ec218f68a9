/** Problems of a file in plain words, each with what to do. */
import { Info, TriangleAlert } from 'lucide-react';
import type { Problem } from '../../shared/problem.ts';
import { describeInWindow } from './describe-in-window.ts';
import { ProblemDetail } from './problem-detail.tsx';
import { useWords } from './words.ts';

export function ProblemLines({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useWords();
  if (problems.length === 0) return null;
  return (
    <div role="status">
      <ul className="file-problems">
        {problems.map((problem, index) => {
          const { message, remedy } = describeInWindow(problem, t);
          const Icon = problem.severity === 'note' ? Info : TriangleAlert;
          return (
            <li key={index} className={`file-problem file-problem-${problem.severity}`}>
              <Icon size={15} aria-hidden />
              <span>
                <strong>{message}</strong> {remedy}
                <ProblemDetail problem={problem} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
