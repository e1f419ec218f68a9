import { describe, expect, it } from 'vitest';
import type { ColumnSummary } from '../../../shared/data/types.ts';
import { askSurvey } from '../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { projectDocumentSchema } from '../../../shared/document/file/validate.ts';
import { allOrdered, defaultSettings } from '../../../shared/engine/settings/settings.ts';
import { asAnswered } from '../../../shared/survey/as-answered.ts';
import { waves } from '../../../shared/survey/choose-groups.ts';
import { renameInSurvey } from '../../../shared/survey/rename-columns.ts';
import { surveyQuestionSchema, surveySchemas } from '../../../shared/survey/schemas.ts';
import { surveyIds, surveyOrder, usualSettings } from '../../../shared/survey/settings.ts';
import { resolveSettings } from '../../../shared/survey/usual-columns.ts';

function column(name: string, nature: ColumnSummary['nature'], distinct = 5): ColumnSummary {
  const kind = nature === 'text' ? 'text' : 'numeric';
  return { name, kind, scale: 'rating', nature, missing: 0, distinct, histogram: [], examples: [] };
}

const columns = [
  column('B1', 'rating'),
  column('A1', 'rating'),
  column('A2', 'rating'),
  column('SEX', 'nominal', 2),
  column('USE', 'rating'),
  column('ID', 'id', 400),
  column('duration', 'number', 300),
];
const constructs = [
  { name: 'A', items: ['A2', 'A1'] },
  { name: 'B', items: ['B1'] },
];
const settings = defaultSettings;

describe('settings', () => {
  it('has a validator, a place in the order and valid usual settings for every question', () => {
    expect([...surveyOrder].sort()).toEqual([...surveyIds].sort());
    for (const id of surveyIds) {
      expect(surveySchemas[id].safeParse(usualSettings[id]).success).toBe(true);
      expect(surveyQuestionSchema.safeParse({ id, settings: usualSettings[id] }).success).toBe(true);
    }
    expect(surveyQuestionSchema.safeParse({ id: 'sample', settings: usualSettings.power }).success).toBe(false);
  });

  it('takes the items of the constructs in the order of the file, the rest as demographics', () => {
    const sample = resolveSettings('sample', {}, { columns, constructs, settings });
    expect(sample.items).toEqual(['B1', 'A1', 'A2']);
    expect(sample.demographics).toEqual(['SEX', 'USE']);
    expect(sample.time).toBe('duration');
    const groups = resolveSettings('groups', {}, { columns, constructs, settings });
    expect([groups.by, groups.outcomes, groups.categories]).toEqual(['SEX', [], ['USE']]);
  });

  it('takes rating scales where nothing is drawn', () => {
    const project = { columns, constructs: [], settings };
    expect(resolveSettings('sample', {}, project).items).toEqual(['B1', 'A1', 'A2', 'USE']);
    expect(resolveSettings('correlations', {}, project)).toMatchObject({
      of: 'columns',
      columns: ['B1', 'A1', 'A2', 'USE'],
    });
  });

  it('takes the answers of scales as the drawn model does, and those of common method as the scales', () => {
    const project = { columns, constructs, settings };
    const usual = resolveSettings('scales', {}, project);
    expect([usual.missing, usual.cfaMissing, usual.ordered]).toEqual(['pairwise', 'listwise', []]);
    const fiml = { ...project, settings: { ...settings, missing: 'fiml' as const } };
    expect(resolveSettings('scales', {}, fiml).cfaMissing).toBe('fiml');
    const ordered = { ...project, settings: { ...settings, missing: 'fiml' as const, ordered: [allOrdered] } };
    expect(resolveSettings('scales', {}, ordered)).toMatchObject({
      cfaMissing: 'listwise',
      ordered: ['A2', 'A1', 'B1'],
    });
    const asked = { scales: { ...usualSettings.scales, missing: 'listwise' as const, ordered: ['A1', 'USE'] } };
    expect(resolveSettings('scales', asked, ordered).ordered).toEqual(['A1']);
    expect(resolveSettings('common-method', asked, ordered)).toMatchObject({
      missing: 'listwise',
      cfaMissing: 'listwise',
      ordered: ['A1'],
    });
    const common = { 'common-method': { ...usualSettings['common-method'], cfaMissing: 'fiml' as const } };
    expect(resolveSettings('common-method', common, project).cfaMissing).toBe('fiml');
  });

  it('keeps what was chosen', () => {
    const asked = { sample: { ...usualSettings.sample, items: ['A1'], time: '' } };
    expect(resolveSettings('sample', asked, { columns, constructs, settings })).toMatchObject({
      items: ['A1'],
      time: '',
    });
  });
});

describe('what a project has asked', () => {
  it('is kept in the document, and is the same document where nothing changes', () => {
    const asked = askSurvey(emptyDocument, 'factors', { factors: 3 });
    expect(asked.survey).toEqual({ factors: { ...usualSettings.factors, factors: 3 } });
    expect(askSurvey(asked, 'factors', { factors: 3 })).toBe(asked);
    expect(projectDocumentSchema.safeParse(asked).success).toBe(true);
    expect(projectDocumentSchema.safeParse(emptyDocument).success).toBe(true);
    const broken = { ...asked, survey: { factors: { ...usualSettings.factors, rotation: 'sideways' } } };
    expect(projectDocumentSchema.safeParse(broken).success).toBe(false);
  });

  it('follows columns that are called otherwise', () => {
    const asked = {
      sample: { ...usualSettings.sample, items: ['x'], time: 'x' },
      groups: { ...usualSettings.groups, by: 'x' },
      power: { ...usualSettings.power, tests: [{ lhs: 'x', op: '~' as const, rhs: 'y' }] },
      scales: usualSettings.scales,
    };
    const renamed = renameInSurvey(asked, (name) => (name === 'x' ? 'z' : name));
    expect(renamed.sample).toMatchObject({ items: ['z'], demographics: null, time: 'z' });
    expect(renamed.groups?.by).toBe('z');
    expect(renamed.power?.tests).toEqual([{ lhs: 'z', op: '~', rhs: 'y' }]);
    expect(renamed.scales).toEqual(usualSettings.scales);
  });
});

describe('answers as they were ticked', () => {
  const dataset = {
    rows: 2,
    columns: [{ name: 'new', kind: 'numeric' as const, values: Float64Array.of(1, NaN), categories: [] }],
  };

  it('turns reversed items back, also those that were renamed later', () => {
    const steps = [
      { kind: 'reverse' as const, columns: ['old'], minimum: 1, maximum: 5 },
      { kind: 'rename' as const, columns: ['old'], names: ['new'] },
    ];
    expect([...asAnswered(dataset, steps).columns[0]!.values]).toEqual([5, NaN]);
  });

  it('leaves items alone that are reversed twice, or never', () => {
    const step = { kind: 'reverse' as const, columns: ['new'], minimum: 1, maximum: 5 };
    expect(asAnswered(dataset, [step, step])).toBe(dataset);
    expect(asAnswered(dataset, [])).toBe(dataset);
  });
});

describe('early and late rows', () => {
  it('are equal parts of the first and last rows', () => {
    expect([...waves(8, 3).of]).toEqual([0, 0, -1, -1, -1, -1, 1, 1]);
    expect([...waves(5, 2).of]).toEqual([0, 0, -1, 1, 1]);
    expect(waves(1, 2).labels).toEqual([]);
  });
});
