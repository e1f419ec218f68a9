/** Columns that share a prefix and carry a running number, or are rows of one question, offered as constructs. */
import type { ColumnSummary, ConstructSuggestion } from '../types.ts';
import { questionName } from './question-name.ts';

/** Stem with its separator, number, and the letter that marks a reverse-worded or recoded item. */
const numbered = /^(?<stem>.*?\D)(?<number>\d{1,4})(?:[_.-]?(?:r|R|rev|REV|反|逆))?$/u;
/** More items than any scale has: V1..V300 are not one construct. */
const mostItems = 24;

type Named = Pick<ColumnSummary, 'name' | 'label'>;

/**
 * LOC1..LOC4, trust_1..trust_3, Q3_1..Q3_4, 信任1..信任4, `6、…`: at least two, ordered by number, in the order of the
 * file. `STA3R` counts as item 3 of STA and takes the place of `STA3`.
 */
export function suggestConstructs(columns: readonly Named[]): readonly ConstructSuggestion[] {
  const questions = rowsOfQuestions(columns);
  const ofQuestion = new Set(questions.flatMap((one) => one.columns));
  const others = columns.filter(({ name }) => !ofQuestion.has(name));
  const place = new Map(columns.map(({ name }, index) => [name, index]));
  const first = (one: ConstructSuggestion): number => Math.min(...one.columns.map((name) => place.get(name)!));
  const prefixes = new Set(questions.map(({ prefix }) => prefix));
  return [...questions, ...sharedPrefixes(others, prefixes)].sort((a, b) => first(a) - first(b));
}

/** Rows of a matrix that bear the number of their question. */
function rowsOfQuestions(columns: readonly Named[]): readonly ConstructSuggestion[] {
  const groups = new Map<string, { readonly name: string; readonly stem: string }[]>();
  for (const { name } of columns) {
    const question = questionName(name);
    if (!question || question.item === undefined || !/^\d/.test(question.number)) continue;
    const { number, stem } = question;
    groups.set(number, [...(groups.get(number) ?? []), { name, stem }]);
  }
  return [...groups].flatMap(([number, rows]): readonly ConstructSuggestion[] => {
    if (rows.length < 2 || rows.length > mostItems) return [];
    const suggestion = { prefix: `Q${number}`, columns: rows.map(({ name }) => name) };
    return [
      withLabel(
        suggestion,
        rows.map(({ stem }) => stem),
      ),
    ];
  });
}

function sharedPrefixes(columns: readonly Named[], prefixes: Set<string>): readonly ConstructSuggestion[] {
  const labelOf = new Map(columns.map(({ name, label }) => [name, label]));
  const groups = new Map<string, Map<number, string>>();
  for (const { name } of columns) {
    const { stem, number } = numbered.exec(name)?.groups ?? {};
    if (stem === undefined || number === undefined || !/\p{L}/u.test(stem)) continue;
    const items = groups.get(stem) ?? new Map<number, string>();
    const known = items.get(Number(number));
    if (known === undefined || name.length > known.length) items.set(Number(number), name);
    groups.set(stem, items);
  }
  const suggestions: ConstructSuggestion[] = [];
  for (const [stem, items] of groups) {
    if (items.size < 2 || items.size > mostItems) continue;
    const bare = stem.replace(/[\s_.\-:]+$/u, '');
    const prefix = prefixes.has(bare) ? stem : bare;
    prefixes.add(prefix);
    const names = [...items].sort(([a], [b]) => a - b).map(([, name]) => name);
    const stems = names.map((name) => {
      const question = questionName(labelOf.get(name) ?? '');
      return question?.item === undefined ? undefined : question.stem;
    });
    suggestions.push(withLabel({ prefix, columns: names }, stems));
  }
  return suggestions;
}

/** The question that all rows share, which later ones may leave out. */
function withLabel(suggestion: ConstructSuggestion, stems: readonly (string | undefined)[]): ConstructSuggestion {
  const [label, ...others] = new Set(stems.filter((stem) => stem !== ''));
  return label === undefined || others.length > 0 ? suggestion : { ...suggestion, label };
}
