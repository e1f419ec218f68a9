/** The sentence and the remedy a person reads for a Problem. */
import { formatNames } from '../data/readers/formats.ts';
import { invarianceSteps } from '../engine/compare/invariance-ladder.ts';
import { auxiliaryModels, type AuxiliaryModel } from '../engine/measures/auxiliary-fit.ts';
import { problemTexts } from '../engine/model/parameter-ref.ts';
import type { Problem } from '../problem.ts';
import type { Translate } from './translate.ts';

export interface ProblemText {
  readonly message: string;
  readonly remedy: string;
}

/** More names than this are counted: a model of 200 parameters must not become a sentence of 200 names. */
const longestList = 12;

/** Treatments of missing answers as the command line takes them. */
const optionNames = { listwise: 'listwise', pairwise: 'pairwise', fiml: 'fiml', fimlX: 'fiml.x' } as const;

/**
 * Values of the problem, `variables` and `parameters` as lists, and the `formats` of data files may stand in the
 * sentences.
 * @param names in place of values, where a host has names of its own for them
 */
export function describeProblem(
  problem: Problem,
  translate: Translate,
  names: Readonly<Record<string, string>> = optionNames,
): ProblemText {
  const values = {
    ...shortValues(problem.values),
    ...reasonOf(problem, translate),
    ...stepsOf(problem, translate),
    ...names,
    formats: formatNames.join(translate('problem.list-separator')),
    variables: listOf(problem.variables, translate),
    parameters: listOf(problemTexts(problem), translate),
  };
  const message = translate(`problem.${problem.code}.message`, values);
  return {
    message: inPlace(problem, message, translate),
    remedy: translate(`problem.${problem.code}.remedy`, values),
  };
}

/** What systems say of files, by the code that their message begins with, or that is all of it. */
const fileReasons = [
  'ENOENT',
  'EACCES',
  'EPERM',
  'EISDIR',
  'ENOTDIR',
  'EBUSY',
  'ENOSPC',
  'EROFS',
  'EDQUOT',
  'ENAMETOOLONG',
  'ELOOP',
] as const;

/** The code of a system's reason, as far as we know it. */
export function systemReason(said: string): (typeof fileReasons)[number] | undefined {
  return fileReasons.find((each) => said === each || said.startsWith(`${each}:`));
}

/** The system's reason in plain words; one that is not known stays as the system wrote it. */
function reasonOf({ code: problemCode, values }: Problem, translate: Translate): { readonly reason?: string } {
  const code = systemReason(String(values['reason']));
  // What is written need not be there before: its folder has to.
  if (code === 'ENOENT' && (problemCode === 'file-not-written' || problemCode === 'autosave-not-written'))
    return { reason: translate('problem.reason.no-folder') };
  return code ? { reason: translate(`problem.reason.${code}`) } : {};
}

/** Steps of measurement invariance by the names that tables give them. */
function stepsOf({ values }: Problem, translate: Translate): Readonly<Record<string, string>> {
  const named = (['step', 'before'] as const).flatMap((place) => {
    const step = invarianceSteps.find((each) => each === values[place]);
    return step ? [[place, translate(`results.ladder.${step}`)] as const] : [];
  });
  return Object.fromEntries(named);
}

/** What a problem of a model beside the measurement model says, with the name that tables give the model. */
function inModel(model: AuxiliaryModel, { values }: Problem, message: string, translate: Translate): string {
  return translate('problem.of-model', { model: translate(`results.measures.model.${model}`, values), message });
}

/** A failure in one group, in a step of the preparation or in the statements beside the drawing says so. */
function inPlace(problem: Problem, message: string, translate: Translate): string {
  const { code, values } = problem;
  const { group, source, step } = values;
  if (step !== undefined && (code === 'step-column-missing' || code === 'step-values-invalid'))
    return translate('problem.of-step', { step, message });
  if (group !== undefined) return translate('problem.in-group', { group, message });
  const model = auxiliaryModels.find((one) => one === values['model']);
  if (model) return inModel(model, problem, message, translate);
  return source === undefined ? message : translate('problem.in-further-syntax', { message });
}

/** Survey platforms put whole questions into names: a sentence shows how they begin. */
const longestName = 120;
/** Paths of files stay whole. */
const longestValue = 1_000;

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function shortValues(values: Problem['values']): Problem['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? shortened(value, longestValue) : value,
    ]),
  );
}

function listOf(given: readonly string[], translate: Translate): string {
  const names = given.map((name) => shortened(name, longestName));
  const separator = translate('problem.list-separator');
  if (names.length <= longestList) return names.join(separator);
  const shown = names.slice(0, longestList - 2);
  return translate('problem.list-long', { shown: shown.join(separator), count: names.length - shown.length });
}
