/**
 * Names that every object of the language has (`constructor`, `__proto__`): a construct, column, label, quantity or
 * group of that name goes through everything as one of any other name.
 */
import { expect, test } from 'vitest';
import { drawModel } from '../../../shared/document/edits/draw-model.ts';
import { setColumnLabel } from '../../../shared/document/edits/edit-document.ts';
import { columnLabel } from '../../../shared/document/find.ts';
import { readProject, writeProject } from '../../../shared/document/file/project-file.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { modelText, redrawModel } from '../../../shared/document/edits/redraw-model.ts';
import { fitModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { buildScene } from '../../../shared/drawing/build-scene.ts';
import { defaultSceneOptions } from '../../../shared/drawing/scene.ts';
import { drawScene } from '../../../shared/drawing/draw-scene.ts';
import { writeSvg } from '../../../shared/drawing/write-svg.ts';
import { fitJson } from '../../../electron/cli/fit-json.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import { problem } from '../../../shared/problem.ts';
import { reportOfModel } from '../../support/report-of-model.ts';
import { valueOf } from '../../support/study.ts';
import { dataset, estimated, simulated, spec } from '../../unit/engine/engine-support.ts';
import { imported } from '../../unit/data/import-support.ts';

const hostile = Object.getOwnPropertyNames(Object.prototype);
/** R renames what begins with an underscore, whatever it is called. */
const ordinaryLike = (name: string): string => (name.startsWith('_') ? '__ordinary__' : 'ordinary');
const stemOf = (name: string): string => name.replaceAll(/^_+|_+$/g, '');

const structure = 'g =~ x4 + x5 + x6\nx1 ~~ x4\n';
/** Where in a model the name stands. */
const places: Readonly<Record<string, (name: string) => string>> = {
  construct: (name) => `${name} =~ x1 + x2 + x3\n${structure}g ~ b*${name}\ny ~ d*g + ${name}\nind := b*d`,
  column: (name) => `f =~ x1 + x2 + ${name}\n${structure}g ~ b*f\ny ~ d*g + f\nind := b*d`,
  covariate: (name) => `f =~ x1 + x2 + x3\n${structure}g ~ b*f + ${name}\ny ~ d*g\nind := b*d`,
  product: (name) => `f =~ x1 + x2 + x3\n${structure}g ~ f\ny ~ g + ${name} + g:${name}`,
  label: (name) => `f =~ x1 + x2 + x3\n${structure}g ~ ${name}*f\ny ~ d*g + f\nind := ${name}*d\n${name} > 0`,
  quantity: (name) => `f =~ x1 + x2 + x3\n${structure}g ~ b*f\ny ~ d*g + f\n${name} := b*d\nother := ${name}^2`,
};

const columnOf: Readonly<Record<string, string>> = { column: 'x3', covariate: 'z', product: 'z' };

function dataOf(place: string, name: string): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(simulated(150)).map(([column, values]) => [column === columnOf[place] ? name : column, values]),
  );
}

const numberless = (text: string): string => text.replace(/[-\u2212]?\d[\d.]*(e-?\d+)?/g, '0');

/** Everything that is shown of a model, without its numbers, with the name put back to the ordinary one. */
function shown(place: string, name: string): readonly unknown[] {
  const text = places[place]!(name);
  const columns = dataOf(place, name);
  const model = spec(text);
  const fit = estimated(fitModel({ spec: model, dataset: dataset(columns), settings: defaultSettings }));
  const document = drawModel(model, defaultSettings);
  const scene = buildScene(document, fit, defaultSceneOptions, {
    language: 'en',
    isStale: false,
    culprits: new Set(),
  });
  const report = reportOfModel(text, columns);
  const json: unknown = JSON.parse(JSON.stringify(fitJson(fit, defaultSettings, undefined, createTranslate('en'))));
  const texts = [
    modelText(document),
    JSON.stringify(json),
    [...writeSvg(drawScene(scene)).matchAll(/>([^<>]+)</g)].map(([, words]) => words).join('\n'),
    report.words,
    JSON.stringify(report.blocks.filter(({ kind }) => kind === 'table')),
  ];
  return [
    fit.status,
    fit.measures.df?.plain,
    ...texts.map((one) =>
      numberless(one.replaceAll(stemOf(name), 'ordinary'))
        .split(/[\n,]/)
        .sort(),
    ),
  ];
}

test.each(hostile)('a model with something called %s is shown in full', (name) => {
  for (const place of Object.keys(places)) expect(shown(place, name), place).toEqual(shown(place, ordinaryLike(name)));
});

test.each(hostile)('a project with something called %s comes back from its file', (name) => {
  for (const place of Object.values(places)) {
    const drawn = drawModel(spec(place(name)), defaultSettings);
    const document = setColumnLabel(setColumnLabel(drawn, name, 'en', 'Label'), 'x2', 'zh-CN', name);
    const back = valueOf(readProject(writeProject({ savedBy: 'test', document }))).document;
    expect(back).toEqual(document);
    expect(columnLabel(back, name, 'en')).toBe('Label');
    expect(Object.keys(back.variables)).toEqual(Object.keys(document.variables).sort());
    const again = redrawModel(back, spec(modelText(back)));
    expect(valueOf(toModelSpec(again)).terms).toEqual(valueOf(toModelSpec(document)).terms);
  }
});

test.each(hostile)('a file with a column and a group called %s is read and estimated by group', async (name) => {
  const rows = simulated(80);
  const names = ['x1', 'x2', 'x3', 'x4'];
  const lines = rows['x1']!.map((_, i) => [...names.map((one) => rows[one]![i]), i % 2 ? name : 'other'].join(','));
  const data = await imported(`${[name, 'x2', 'x3', 'x4', 'school'].join(',')}\n${lines.join('\n')}\n`);
  const fit = estimated(
    fitModel({
      spec: spec(`f =~ ${name} + x2 + x3 + x4`),
      dataset: data.dataset,
      settings: { ...defaultSettings, group: 'school' },
    }),
  );
  expect(fit.groups.map(({ label }) => label)).toContain(name);
  expect(fit.estimates.filter(({ op, rhs }) => op === '=~' && rhs === name)).toHaveLength(2);
});

test.each([...hostile, '{{variables}}', '$t(app.name)', '$&', '%s'])('a sentence names %s as it is', (name) => {
  for (const language of ['en', 'zh-CN'] as const) {
    const { message } = describeProblem(
      problem('unknown-column', { variables: [name], values: { name } }),
      createTranslate(language),
    );
    expect(message).toContain(name);
  }
});
