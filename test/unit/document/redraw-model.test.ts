import { describe, expect, it } from 'vitest';
import * as edits from '../../../shared/document/edits/edits.ts';
import {
  hasTarget,
  hypothesisNames,
  moderationTarget,
  pathTarget,
} from '../../../shared/document/compile/hypothesis-targets.ts';
import { modelText } from '../../../shared/document/edits/redraw-model.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { parseSyntax } from '../../../shared/engine/estimate.ts';
import { brokenReference } from '../../../shared/document/file/validate.ts';
import { readWholeStudy, twoConstructs, valueOf } from '../../support/study.ts';

const redrawn = (document = readWholeStudy().document, change = (text: string) => text) =>
  edits.redrawModel(document, valueOf(parseSyntax(change(modelText(document)))));

describe('the model as text', () => {
  it('is what is drawn and then the further statements as they stand', () => {
    const document = edits.setFurtherSyntax(twoConstructs(), '# remark\nq := 1 # one\n');
    expect(modelText(document)).toBe('X =~ X1 + X2 + X3\nY =~ Y1 + Y2 + Y3\nY ~ X\n# remark\nq := 1 # one');
    const broken = edits.setFurtherSyntax(edits.addConstruct(document, { x: 0, y: 0, name: 'Empty' }), 'Y ~ (');
    expect(modelText(broken)).toMatch(/Y ~ X\nY ~ \($/);
  });
});

describe('redrawModel', () => {
  it('leaves the bundled study as it is when nothing is changed', () => {
    const { document } = readWholeStudy();
    const again = redrawn(document);
    expect(valueOf(toModelSpec(again))).toEqual(valueOf(toModelSpec(document)));
    const faces = (each: typeof document) =>
      Object.fromEntries(
        each.diagram.nodes.map(({ id: _, ...node }) =>
          node.kind === 'construct' ? [node.name, { ...node, indicators: [] }] : [node.column, node],
        ),
      );
    expect(faces(again)).toEqual(faces(document));
    expect(again.hypotheses).toBe(document.hypotheses);
    expect(again.hypotheses.length).toBeGreaterThan(3);
    for (const { target } of again.hypotheses) expect(hasTarget(again, target)).toBe(true);
    expect(again.settings).toBe(document.settings);
  });

  it('keeps labels and hypotheses with their names, and lays out anew when there are other nodes', () => {
    const { document } = readWholeStudy();
    const again = redrawn(document, (text) => `${text}\nNew =~ SOC1 + SOC2\nTrust ~ New`);
    expect(brokenReference(again.diagram)).toBeNull();
    const trust = again.diagram.nodes.find((node) => node.kind === 'construct' && node.name === 'Trust');
    expect(trust).toMatchObject({ label: { 'zh-CN': '持续信任' } });
    const kept = again.diagram.paths.filter((path) => hypothesisNames(again, pathTarget(again, path)) !== '');
    expect(kept.length).toBeGreaterThan(3);
    const places = again.diagram.nodes.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('keeps the hypothesis of a moderation', () => {
    let document = edits.addConstruct(twoConstructs(), { x: 0, y: 300, name: 'M', columns: ['m1', 'm2'] });
    const [, , m] = document.diagram.nodes;
    document = edits.addPath(document, { from: m!.id, to: 'c5' });
    document = edits.addModeration(document, { path: 'p9', moderator: m!.id });
    const target = moderationTarget(document, document.diagram.moderations[0]!)!;
    const again = redrawn(edits.numberTarget(document, target, 'H3'));
    expect(hypothesisNames(again, moderationTarget(again, again.diagram.moderations[0]!))).toBe('H3');
  });
});

describe('constructs that only statements know', () => {
  it('get a node each, and nothing else changes', () => {
    const document = edits.setFurtherSyntax(twoConstructs(), 'G =~ X + Y\n`odd one` =~ X1\nX =~ X4');
    const drawn = edits.drawConstructs(document);
    expect(drawn.diagram.nodes.slice(document.diagram.nodes.length)).toMatchObject([{ name: 'G', indicators: [] }]);
    expect(valueOf(toModelSpec(drawn))).toEqual(valueOf(toModelSpec(document)));
    expect(edits.drawConstructs(drawn)).toBe(drawn);
  });
});
