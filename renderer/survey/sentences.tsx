/** Sentences of a result, one below the other. */
import type { ReactNode } from 'react';
import type { RichText } from '../../shared/language/rich-text.ts';
import { Rich } from '../kit/rich-text.tsx';

export function Sentences(props: {
  readonly texts: readonly RichText[];
  readonly isOutdated: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <section className="result survey-findings" data-outdated={props.isOutdated || undefined}>
      {props.texts.map((text, index) => (
        <p key={index} className="survey-sentence">
          <Rich text={text} />
        </p>
      ))}
      {props.children}
    </section>
  );
}
