import { describe, expect, it } from 'vitest';
import * as edits from '../../../shared/document/edits/edits.ts';
import { boxAround, grid, overlap, type Box } from '../../../shared/document/layout/geometry.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { countCrossings, orderRanks } from '../../../shared/document/layout/order-ranks.ts';
import { nodeBox, placeIndicators } from '../../../shared/document/layout/place-indicators.ts';
import { spreadRanks } from '../../../shared/document/layout/spread-ranks.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { readStudy } from '../../support/study.ts';

type Names = readonly (readonly [name: string, indicators: number])[];
type Pairs = readonly (readonly [string, string])[];

/** A model with everything at one place: only the layout separates it. */
function model(constructs: Names, paths: Pairs, observed: readonly string[] = []): ProjectDocument {
  const ids = new Map<string, string>();
  let document = emptyDocument;
  for (const [name, count] of constructs) {
    const id = edits.nextId(document, 'construct');
    ids.set(name, id);
    const columns = Array.from({ length: count }, (_, index) => `${name.slice(0, 3)}${index + 1}`);
    document = edits.addConstruct(document, { id, name, label: { en: name }, columns, x: 0, y: 0 });
  }
  for (const column of observed) {
    const id = edits.nextId(document, 'observed');
    ids.set(column, id);
    document = edits.addObserved(document, { id, column, x: 0, y: 0 });
  }
  for (const [from, to] of paths)
    document = edits.addPath(document, { from: ids.get(from) ?? '', to: ids.get(to) ?? '' });
  return document;
}

const models = {
  chain: model(
    [
      ['First', 3],
      ['Second', 4],
      ['Third', 3],
    ],
    [
      ['First', 'Second'],
      ['Second', 'Third'],
    ],
  ),
  mediation: model(
    [
      ['Cause', 3],
      ['Mediator', 4],
      ['Result', 3],
    ],
    [
      ['Cause', 'Mediator'],
      ['Mediator', 'Result'],
      ['Cause', 'Result'],
    ],
  ),
  twoMediators: model(
    [
      ['Cause', 4],
      ['Warmth', 4],
      ['Competence', 5],
      ['Result', 3],
    ],
    [
      ['Cause', 'Warmth'],
      ['Cause', 'Competence'],
      ['Warmth', 'Result'],
      ['Competence', 'Result'],
    ],
    ['age', 'gender'],
  ),
  satisfaction: model(
    [
      ['Image', 5],
      ['Expectations', 3],
      ['Quality', 7],
      ['Value', 2],
      ['Satisfaction', 3],
      ['Complaints', 1],
      ['Loyalty', 3],
    ],
    [
      ['Image', 'Expectations'],
      ['Image', 'Satisfaction'],
      ['Image', 'Loyalty'],
      ['Expectations', 'Quality'],
      ['Expectations', 'Value'],
      ['Expectations', 'Satisfaction'],
      ['Quality', 'Value'],
      ['Quality', 'Satisfaction'],
      ['Value', 'Satisfaction'],
      ['Satisfaction', 'Complaints'],
      ['Satisfaction', 'Loyalty'],
      ['Complaints', 'Loyalty'],
    ],
  ),
  loop: model(
    [
      ['Here', 3],
      ['There', 3],
    ],
    [
      ['Here', 'There'],
      ['There', 'Here'],
    ],
  ),
} as const;

/** Ellipses and fans as boxes; a fan may touch its own construct only. */
function drawnBoxes(document: ProjectDocument): { name: string; box: Box }[] {
  const fans = placeIndicators(document.diagram);
  return document.diagram.nodes.flatMap((node) => {
    const fan = fans.get(node.id);
    const own = { name: node.id, box: nodeBox(node) };
    return fan ? [own, { name: `fan of ${node.id}`, box: fan.box }] : [own];
  });
}

function collisions(document: ProjectDocument): string[] {
  const boxes = drawnBoxes(document);
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlap(one.box, other.box) > 0 ? [`${one.name} × ${other.name}`] : [])),
  );
}

describe('layout', () => {
  for (const [name, document] of Object.entries(models))
    it(`${name}: nothing overlaps, everything on the grid`, () => {
      const laidOut = edits.applyLayout(document);
      expect(collisions(laidOut)).toEqual([]);
      for (const node of laidOut.diagram.nodes) expect([node.x % grid, node.y % grid]).toEqual([0, 0]);
      expect(edits.applyLayout(laidOut)).toEqual(laidOut);
    });

  it('goes from left to right along every path of a model without loops', () => {
    for (const document of [models.chain, models.mediation, models.twoMediators, models.satisfaction]) {
      const { nodes, paths } = edits.applyLayout(document).diagram;
      const x = new Map(nodes.map((node) => [node.id, node.x]));
      for (const path of paths) expect(x.get(path.from)).toBeLessThan(x.get(path.to) ?? -Infinity);
    }
  });

  it('keeps a chain straight and exogenous constructs in document order', () => {
    const { nodes } = edits.applyLayout(models.chain).diagram;
    expect(new Set(nodes.map((node) => node.y)).size).toBe(1);
    const study = edits.applyLayout(readStudy().document).diagram.nodes;
    const exogenous = study.slice(0, 4);
    expect(new Set(exogenous.map((node) => node.x)).size).toBe(1);
    expect(exogenous.map((node) => node.y)).toEqual(exogenous.map((node) => node.y).toSorted((a, b) => a - b));
  });

  it('does not overlap in the bundled study, as placed by hand and as laid out', () => {
    const { document } = readStudy();
    expect(collisions(document)).toEqual([]);
    expect(collisions(edits.applyLayout(document))).toEqual([]);
  });

  it('has nothing to do for an empty drawing', () => {
    expect(edits.applyLayout(emptyDocument)).toBe(emptyDocument);
  });
});

describe('the fan of indicators', () => {
  it('stands away from the arrows and follows a chosen side', () => {
    const { diagram } = edits.applyLayout(models.mediation);
    const fans = placeIndicators(diagram);
    expect(fans.get('c1')?.side).toBe('left');
    const chosen = edits.setIndicatorSide(edits.applyLayout(models.mediation), 'c1', 'bottom');
    const fan = placeIndicators(chosen.diagram).get('c1');
    expect(fan?.side).toBe('bottom');
    for (const place of fan?.places ?? []) expect(place.y).toBeGreaterThan(chosen.diagram.nodes[0]?.y ?? Infinity);
  });

  it('vanishes with its collapsed construct', () => {
    const collapsed = edits.collapse(models.chain, ['c1'], true);
    expect(placeIndicators(collapsed.diagram).has('c1')).toBe(false);
  });

  it('is as wide as its longest column name needs', () => {
    const long = edits.addConstruct(emptyDocument, { x: 0, y: 0, columns: ['Q12_satisfaction', 'Q13'] });
    const fan = placeIndicators(long.diagram).get('c1');
    expect(fan?.width).toBeGreaterThan(96);
    const boxes = (fan?.places ?? []).map((place) => boxAround(place, fan?.width ?? 0, 20));
    expect(boxes[0] && boxes[1] ? overlap(boxes[0], boxes[1]) : NaN).toBe(0);
  });
});

it('orderRanks takes the wished order only where it crosses nothing', () => {
  const links = [
    { from: 'a', to: 'y', weight: 1 },
    { from: 'b', to: 'x', weight: 1 },
  ];
  const ranks = [
    ['b', 'a'],
    ['x', 'y'],
  ];
  expect(
    countCrossings(
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
      links,
    ),
  ).toBe(1);
  const ordered = orderRanks(ranks, links, (id) => id.charCodeAt(0));
  expect(countCrossings(ordered, links)).toBe(0);
});

it('spreadRanks keeps the distances and centres a parent over its children', () => {
  const slot = (id: string) => ({ id, above: 10, below: 20 });
  const ranks = [[slot('p')], [slot('a'), slot('b'), slot('c')]];
  const links = ['a', 'b', 'c'].map((to) => ({ from: 'p', to, weight: 1 }));
  const y = spreadRanks(ranks, links, 5);
  const [a = 0, b = 0, c = 0, p = 0] = ['a', 'b', 'c', 'p'].map((id) => y.get(id));
  expect(b - a).toBeCloseTo(35, 9);
  expect(c - b).toBeCloseTo(35, 9);
  expect(p).toBeCloseTo(b, 9);
});
