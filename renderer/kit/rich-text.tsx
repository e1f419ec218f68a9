/** Text with italics and the like as React elements: no HTML from text, ever. */
import type { RichText, TextRun } from '../../shared/language/rich-text.ts';

const tags = { emphasis: 'em', strong: 'strong', subscript: 'sub', superscript: 'sup', code: 'code' } as const;

export function Rich({ text }: { readonly text: RichText }) {
  return (
    <>
      {text.map((run, index) => (
        <Run key={index} run={run} />
      ))}
    </>
  );
}

function Run({ run }: { readonly run: TextRun }) {
  if (!run.style) return run.text;
  const Tag = tags[run.style];
  return <Tag>{run.text}</Tag>;
}
