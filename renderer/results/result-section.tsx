/** A titled part of a result tab, with what its numbers are at the right. */
import type { ReactNode } from 'react';

export function ResultSection(props: {
  readonly title: string;
  readonly caption?: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="result">
      <header className="result-head">
        <div className="result-words">
          <h3 className="result-title">{props.title}</h3>
          {props.caption && <span className="result-caption">{props.caption}</span>}
        </div>
        {props.tools}
      </header>
      {props.children}
    </section>
  );
}
