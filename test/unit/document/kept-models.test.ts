/** Models kept for comparison, constraints to test, and the labels these speak of. */
import { describe, expect, it } from 'vitest';
import {
  isFreeKeptName,
  keepModel,
  nextKeptName,
  removeElements,
  removeKeptModel,
  renameKeptModel,
  setFurtherSyntax,
  setIndicator,
  setPath,
  setSettings,
  setWaldConstraints,
} from '../../../shared/document/edits/edits.ts';
import { elementsOf } from '../../../shared/document/find.ts';
import { limits } from '../../../shared/document/limits.ts';
import { modelLabels } from '../../../shared/document/compile/model-labels.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { readProject, writeProject } from '../../../shared/document/file/project-file.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { twoConstructs, valueOf } from '../../support/study.ts';

const names = ({ keptModels }: ReturnType<typeof twoConstructs>) => keptModels.map(({ name }) => name);

describe('a kept model', () => {
  it('is the model and the settings of the moment, whatever is drawn later', () => {
    const document = twoConstructs();
    const kept = keepModel(document, 'Full');
    const later = setSettings(removeElements(kept, [kept.diagram.paths[0]!.id]), { estimator: 'MLR' });
    expect(later.keptModels).toEqual([
      { name: 'Full', spec: valueOf(toModelSpec(document)), settings: document.settings },
    ]);
    expect(valueOf(toModelSpec(later))).not.toEqual(later.keptModels[0]!.spec);
  });

  it('has a name of its own', () => {
    const one = keepModel(twoConstructs(), 'Full');
    expect(keepModel(one, 'Full')).toBe(one);
    expect(keepModel(one, '  ')).toBe(one);
    expect(keepModel(one, 'x'.repeat(limits.name + 1))).toBe(one);
    const two = keepModel(one, 'Short');
    expect(names(two)).toEqual(['Full', 'Short']);
    expect(renameKeptModel(two, 'Short', 'Full')).toBe(two);
    expect(renameKeptModel(two, 'Long', 'Longer')).toBe(two);
    expect(names(renameKeptModel(two, 'Full', 'Long'))).toEqual(['Long', 'Short']);
    expect(isFreeKeptName(two, 'Full', 'Full')).toBe(true);
    expect(isFreeKeptName(two, 'Full', 'Short')).toBe(false);
  });

  it('is called by the next number that is free', () => {
    const first = keepModel(twoConstructs(), nextKeptName(twoConstructs(), 'Model'));
    const second = keepModel(first, nextKeptName(first, 'Model'));
    expect(names(second)).toEqual(['Model 1', 'Model 2']);
    const less = removeKeptModel(second, 'Model 1');
    expect(names(less)).toEqual(['Model 2']);
    expect(nextKeptName(less, 'Model')).toBe('Model 3');
    expect(removeKeptModel(less, 'Model 1')).toBe(less);
  });

  it('is not made of a drawing that is no model yet, nor one too many', () => {
    expect(keepModel(emptyDocument, 'Full')).toBe(emptyDocument);
    let document = twoConstructs();
    for (let count = 0; count < limits.keptModels; count++) document = keepModel(document, `Model ${count}`);
    expect(document.keptModels).toHaveLength(limits.keptModels);
    expect(keepModel(document, 'one more')).toBe(document);
  });

  it('is saved with the constraints', () => {
    const document = setWaldConstraints(keepModel(twoConstructs(), 'Full'), 'a == b');
    const read = valueOf(readProject(writeProject({ document, savedBy: 'test' })));
    expect(read.document.keptModels).toEqual(document.keptModels);
    expect(read.document.waldConstraints).toBe('a == b');
  });
});

describe('constraints', () => {
  it('are kept as written, within what a project may hold', () => {
    const document = setWaldConstraints(twoConstructs(), 'a ==');
    expect(document.waldConstraints).toBe('a ==');
    expect(setWaldConstraints(document, 'a ==')).toBe(document);
    expect(setWaldConstraints(document, 'x'.repeat(limits.syntax + 1))).toBe(document);
  });
});

describe('labels', () => {
  it('are those of the drawing and of the statements, each once', () => {
    const labelled = setPath(twoConstructs(), twoConstructs().diagram.paths[0]!.id, { label: 'a' });
    const drawn = setIndicator(labelled, elementsOf(labelled, 'X2')[0]!, { label: 'b' });
    const document = setFurtherSyntax(drawn, 'X1 ~~ c(v1, v2)*Y1\nX2 ~~ b*Y2\nind := a*b');
    expect(modelLabels(document)).toEqual(['b', 'a', 'v1', 'v2', 'ind']);
  });

  it('of what is no model yet are none', () => {
    expect(modelLabels(emptyDocument)).toEqual([]);
    expect(modelLabels(setFurtherSyntax(twoConstructs(), 'a*'))).toEqual([]);
  });
});
