/** Version 3 of project files: the number of a hypothesis, until then a text of its arrow, becomes a hypothesis of its own. */
import type { Hypothesis, HypothesisTarget } from '../types.ts';

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Hypotheses expected no sign before, so they expect any. What is no document, or no arrow, stays as it is: the
 * validator says what is wrong with it.
 */
export function liftHypotheses(document: unknown): unknown {
  if (!isRaw(document) || !isRaw(document.diagram)) return document;
  const { diagram } = document;
  const names = new Map(
    listOf(diagram.nodes)
      .filter(isRaw)
      .map((node) => [node.id, textOf(node.kind === 'construct' ? node.name : node.column)]),
  );
  const paths = new Map(
    listOf(diagram.paths)
      .filter(isRaw)
      .map((path) => [path.id, { from: names.get(path.from) ?? '', to: names.get(path.to) ?? '' }]),
  );
  const ids = numbersAfter(diagram);
  const lift = (arrow: unknown, targetOf: (arrow: Raw) => HypothesisTarget): readonly Hypothesis[] => {
    const name = isRaw(arrow) ? textOf(arrow.hypothesis).trim() : '';
    return isRaw(arrow) && name !== '' ? [{ id: ids(), name, sign: 'any', target: targetOf(arrow) }] : [];
  };
  const ends = { from: '', to: '' };
  const hypotheses = [
    ...listOf(diagram.paths).flatMap((path) => lift(path, ({ id }) => ({ kind: 'path', ...(paths.get(id) ?? ends) }))),
    ...listOf(diagram.moderations).flatMap((each) =>
      lift(each, ({ path, moderator }) => ({
        kind: 'moderation',
        ...(paths.get(path) ?? ends),
        moderator: names.get(moderator) ?? '',
      })),
    ),
  ];
  const bare = { ...diagram, ...withoutNumbers('paths', diagram), ...withoutNumbers('moderations', diagram) };
  return { hypotheses, ...document, diagram: bare };
}

/** Ids of hypotheses, after every number that an element has. */
function numbersAfter(diagram: Raw): () => string {
  const ids = JSON.stringify(diagram).matchAll(/"id":"[^"]*?(\d{1,9})"/g);
  let last = 0;
  for (const [, number] of ids) last = Math.max(last, Number(number));
  return () => `h${++last}`;
}

function withoutNumbers(key: 'paths' | 'moderations', diagram: Raw): Raw {
  const arrows = diagram[key];
  if (!Array.isArray(arrows)) return {};
  return {
    [key]: arrows.map((arrow: unknown) =>
      isRaw(arrow) ? Object.fromEntries(Object.entries(arrow).filter(([name]) => name !== 'hypothesis')) : arrow,
    ),
  };
}
