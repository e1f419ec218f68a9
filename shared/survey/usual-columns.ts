/** The columns that a question is about where nobody has chosen: known from summaries, so that a form can show them. */
import type { Construct } from '../engine/model/constructs.ts';
import { allOrdered, type EstimationSettings } from '../engine/settings/settings.ts';
import type { ColumnSummary } from '../data/types.ts';
import type { AskedSurvey, ScaleAnswers, SurveyId, SurveySettings } from './settings.ts';
import { usualSettings } from './settings.ts';

/** What questions of a project are told beside their settings. */
export interface SurveyProject {
  /** As the steps leave them. */
  readonly columns: readonly ColumnSummary[];
  readonly constructs: readonly Construct[];
  /** Of the drawn model. */
  readonly settings: Pick<EstimationSettings, 'missing' | 'ordered'>;
}

/** Columns with more different answers are not described by counts. */
const mostGroups = 20;
/** Names of columns that hold how long somebody took. */
const timeName = new RegExp('duration|seconds|minutes|time.?(taken|spent|used)|用时|时长|耗时|秒', 'iu');

/** Items of the constructs in the order of the file; without constructs the rating scales, else all numbers. */
export function usualItems({ columns, constructs }: SurveyProject): readonly string[] {
  const measured = new Set(constructs.flatMap(({ items }) => items));
  const numeric = columns.filter(({ kind }) => kind === 'numeric');
  const items = numeric.filter(({ name }) => measured.has(name));
  if (items.length > 0) return namesOf(items);
  const ratings = numeric.filter(({ nature }) => nature === 'rating');
  return namesOf(ratings.length > 0 ? ratings : numeric.filter(({ nature }) => nature === 'number'));
}

/** Columns of groups; beside constructs also ratings that measure none of them. */
export function usualDemographics({ columns, constructs }: SurveyProject): readonly string[] {
  const measured = new Set(constructs.flatMap(({ items }) => items));
  const isGroups = ({ name, nature, distinct }: ColumnSummary): boolean =>
    !measured.has(name) &&
    distinct <= mostGroups &&
    (nature === 'nominal' || (measured.size > 0 && nature === 'rating'));
  return namesOf(columns.filter(isGroups));
}

function usualTime({ columns }: SurveyProject): string {
  return columns.find(({ name, nature }) => nature === 'number' && timeName.test(name))?.name ?? '';
}

/** Beside scores of constructs nothing, else the items. */
function usualCorrelated({ of }: SurveySettings['correlations'], project: SurveyProject): readonly string[] {
  return of === 'constructs' && project.constructs.length > 0 ? [] : usualItems(project);
}

type Resolvers = {
  readonly [K in SurveyId]: (
    settings: SurveySettings[K],
    project: SurveyProject,
    asked: AskedSurvey,
  ) => SurveySettings[K];
};

/** As the drawn model takes them. Of ordered items only complete rows can be used. */
function scaleAnswers({ missing, ...own }: ScaleAnswers, { constructs, settings }: SurveyProject): ScaleAnswers {
  const items = [...new Set(constructs.flatMap((construct) => construct.items))];
  const chosen = own.ordered ?? settings.ordered;
  const ordered = chosen.includes(allOrdered) ? items : items.filter((item) => chosen.includes(item));
  const usual = settings.missing === 'fiml' ? 'fiml' : 'listwise';
  return { missing, cfaMissing: ordered.length > 0 ? 'listwise' : (own.cfaMissing ?? usual), ordered };
}

const resolvers: Resolvers = {
  sample: (settings, project) => ({
    ...settings,
    items: settings.items ?? usualItems(project),
    demographics: settings.demographics ?? usualDemographics(project),
    time: settings.time ?? usualTime(project),
  }),
  correlations(settings, project) {
    // Scores are no categories, and without constructs there are none.
    const isOfColumns = project.constructs.length === 0 || settings.method === 'polychoric';
    const own = isOfColumns ? { ...settings, of: 'columns' as const } : settings;
    return { ...own, columns: own.columns ?? usualCorrelated(own, project) };
  },
  groups(settings, project) {
    const demographics = usualDemographics(project);
    const by = settings.by ?? demographics[0] ?? '';
    const isByColumn = settings.split === 'column';
    return {
      ...settings,
      by,
      outcomes: settings.outcomes ?? (project.constructs.length > 0 ? [] : usualItems(project)),
      categories: settings.categories ?? demographics.filter((name) => !isByColumn || name !== by),
    };
  },
  factors: (settings, project) => ({ ...settings, items: settings.items ?? usualItems(project) }),
  scales: (settings, project) => ({ ...settings, ...scaleAnswers(settings, project) }),
  'common-method'(settings, project, { scales = usualSettings.scales }) {
    const { missing, cfaMissing, ordered } = settings;
    const own = {
      missing: missing ?? scales.missing,
      cfaMissing: cfaMissing ?? scales.cfaMissing,
      ordered: ordered ?? scales.ordered,
    };
    return { ...settings, ...scaleAnswers(own, project) };
  },
  power: (settings) => settings,
};

/** What was asked, or is asked usually, with every choice of columns made. */
export function resolveSettings<K extends SurveyId>(
  id: K,
  asked: AskedSurvey,
  project: SurveyProject,
): SurveySettings[K] {
  return resolvers[id](asked[id] ?? usualSettings[id], project, asked);
}

const namesOf = (columns: readonly ColumnSummary[]): readonly string[] => columns.map(({ name }) => name);
