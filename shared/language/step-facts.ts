/** What fills a sentence about a preparation step, in a report or on the screen: its numbers, and words of its own. */
import type { Condition } from '../data/prepare/filter/schema.ts';
import { stepKinds, type StepKinds } from '../data/prepare/registry.ts';
import type { PrepareStep, StepId, StepOf } from '../data/prepare/schemas.ts';
import { sentenceValues } from '../data/prepare/sentence-values.ts';
import type { Translate } from './translate.ts';

/** How a place writes. */
export interface StepWriting {
  readonly translate: Translate;
  readonly write: (value: number) => string;
  /** Between the items of a list. */
  readonly separator: string;
  /** Long lists of columns in few words. */
  readonly columnList: (columns: readonly string[]) => string;
}

type Facts = Readonly<Record<string, string | number>>;

export function stepFacts(step: PrepareStep, writing: StepWriting, among: StepKinds = stepKinds): Facts {
  const words = Object.hasOwn(stepWords, step.kind) ? wordsOf(step.kind, step, writing) : {};
  return { ...sentenceValues(step, writing, among), columns: writing.columnList(step.columns), ...words };
}

function wordsOf<K extends StepId>(kind: K, step: StepOf<K>, writing: StepWriting): Facts {
  const words = stepWords as { readonly [I in StepId]?: (step: StepOf<I>, writing: StepWriting) => Facts };
  return words[kind]?.(step, writing) ?? {};
}

function answerWords({ write }: StepWriting, answer: number | string): string {
  return typeof answer === 'number' ? write(answer) : `\u201c${answer}\u201d`;
}

function conditionWords({ column, is, values }: Condition, writing: StepWriting): string {
  const words = values.map((value) => answerWords(writing, value));
  const [value = '', last = ''] = words;
  return writing.translate(`step-words.is.${is}`, { column, value, last, values: words.join(writing.separator) });
}

function filterWords({ columns, rule }: StepOf<'filter'>, writing: StepWriting): Facts {
  const { translate, columnList } = writing;
  if (rule.by === 'conditions') {
    const joint = translate(`step-words.${rule.join}`);
    const conditions = rule.conditions.map((one) => conditionWords(one, writing)).join(joint);
    return { rule: translate(rule.keeps ? 'step-words.keep' : 'step-words.leave-out', { conditions }) };
  }
  const named = { columns: columnList(columns) };
  if (rule.by === 'duplicates') return { rule: translate('step-words.duplicates', named) };
  if (rule.run === null) return { rule: translate('step-words.same-all', named) };
  return { rule: translate('step-words.same-run', { ...named, run: rule.run }) };
}

function computeWords({ columns, name, make }: StepOf<'compute'>, { translate, columnList }: StepWriting): Facts {
  const values = {
    columns: columnList(columns),
    minimum: 'minimum' in make ? make.minimum : 0,
    formula: make.by === 'formula' ? make.text : '',
  };
  return { name, making: translate(`step-words.make.${make.by}`, values) };
}

function groupsWords({ name, cuts, labels }: StepOf<'groups'>, writing: StepWriting): Facts {
  const { translate, write, separator } = writing;
  const bounds = cuts.by === 'bounds' ? cuts.bounds.map(write).join(separator) : '';
  return {
    name,
    cuts: translate(`step-words.cuts.${cuts.by}`, { bounds }),
    labels: labels.length > 0 ? translate('step-words.labels', { labels: labels.join(separator) }) : '',
  };
}

/** Ranges and all others; answers one by one are told by their number. */
function recodeWords({ ranges, others }: StepOf<'recode'>, { translate, write, separator }: StepWriting): Facts {
  if (!ranges && !others) return { recoding: '' };
  const target = (to: number | null): string => (to === null ? translate('step-words.no-answer') : write(to));
  const spans = (ranges ?? []).map(({ lowest, highest, to }) => {
    const span =
      lowest === null
        ? `\u2264 ${highest === null ? '' : write(highest)}`
        : highest === null
          ? `\u2265 ${write(lowest)}`
          : `${write(lowest)}\u2013${write(highest)}`;
    return `${span} = ${target(to)}`;
  });
  const rest = others ? [translate('step-words.others', { to: target(others.to) })] : [];
  return { recoding: translate('step-words.recoding', { recoding: [...spans, ...rest].join(separator) }) };
}

/** Kinds whose sentences hold more than numbers and columns. */
const stepWords = {
  filter: filterWords,
  compute: computeWords,
  groups: groupsWords,
  recode: recodeWords,
  dummies: ({ reference, answers }, writing) => ({
    reference: typeof reference === 'number' ? writing.write(reference) : reference,
    names: writing.columnList(answers.map(({ name }) => name)),
  }),
  'split-answers': ({ options }, writing) => ({ names: writing.columnList(options.map(({ name }) => name)) }),
} as const satisfies { readonly [K in StepId]?: (step: StepOf<K>, writing: StepWriting) => Facts };
