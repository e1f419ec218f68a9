/** The options of `compare-groups`. */
import type { Translate } from '../../../shared/language/translate.ts';
import { usage } from '../command.ts';
import type { JsonObject } from '../fit-json.ts';
import { parseArguments, type OptionKind } from '../parse-arguments.ts';
import {
  columnNames,
  refuseWords,
  scaleOf,
  surveyOptions,
  surveyRequest,
  type SurveyRequest,
} from './survey-options.ts';

const groupsOptions: Readonly<Record<string, OptionKind>> = {
  ...surveyOptions,
  by: { kind: 'text' },
  outcomes: { kind: 'text' },
  constructs: { kind: 'text' },
  categories: { kind: 'text' },
  agreement: { kind: 'flag' },
  scale: { kind: 'numbers' },
};

export interface GroupsRequest extends SurveyRequest {
  readonly by: string;
  readonly outcomes: readonly string[];
  /** File of the model whose constructs are meant. */
  readonly constructs: string | undefined;
  readonly categories: readonly string[];
  readonly wantsAgreement: boolean;
  readonly scale: readonly [minimum: number, maximum: number] | undefined;
  /** Every option in force, by its name. */
  readonly settings: JsonObject;
}

/** Throws UsageError. */
export function parseGroups(args: readonly string[], translate: Translate): GroupsRequest {
  const parsed = parseArguments(args, groupsOptions, translate);
  refuseWords(parsed, translate);
  const { texts, flags } = parsed;
  const by = texts.get('by');
  if (by === undefined) throw usage(translate, 'cli.groups.by-missing');
  const constructs = texts.get('constructs');
  if (constructs === undefined && !texts.has('outcomes') && !texts.has('categories'))
    throw usage(translate, 'cli.groups.nothing');
  const wantsAgreement = flags.has('agreement');
  if (wantsAgreement && constructs === undefined)
    throw usage(translate, 'cli.option-idle', { option: '--agreement', needed: '--constructs' });
  if (texts.has('scale') && !wantsAgreement)
    throw usage(translate, 'cli.option-idle', { option: '--scale', needed: '--agreement' });
  const request = surveyRequest(parsed, translate);
  const [outcomes = [], categories = []] = [columnNames(parsed, 'outcomes'), columnNames(parsed, 'categories')];
  const scale = scaleOf(parsed, translate);
  const settings = {
    by,
    outcomes,
    constructs,
    categories,
    agreement: wantsAgreement,
    scale,
    level: request.level,
    'missing-codes': request.choices.missingCodes,
  };
  return { ...request, by, outcomes, constructs, categories, wantsAgreement, scale, settings };
}
