/** Which indirect and total effects a model has: every directed route through at least one other variable. */
import type { DerivedEffect } from '../../engine/model/model-spec.ts';
import { modelName } from '../find.ts';
import { furtherStatements } from './further-model.ts';
import type { ProjectDocument } from '../types.ts';

export interface DrawnEffect extends DerivedEffect {
  /** specific: one route. total-indirect: all routes of a pair. total: these and the direct path. */
  readonly kind: 'specific' | 'total-indirect' | 'total';
  readonly from: string;
  readonly to: string;
}

/** Longer chains and more effects than this say little, and would bury the rest. */
const longestRoute = 6;
const mostEffects = 120;

export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** Regressions as drawn, then those that are written and not drawn; products are no arrows. */
export function arrowsOf(document: ProjectDocument): Arrow[] {
  const drawn = document.diagram.paths.flatMap((path) => {
    const from = modelName(document, path.from);
    const to = modelName(document, path.to);
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  const known = new Set(drawn.map(arrowKey));
  const written = furtherStatements(document)
    .terms.filter(({ op, rhs }) => op === '~' && !rhs.includes(':'))
    .map(({ lhs, rhs }) => ({ from: rhs, to: lhs }))
    .filter((arrow) => !known.has(arrowKey(arrow)));
  return [...drawn, ...written];
}

function arrowKey({ from, to }: Arrow): string {
  return JSON.stringify([from, to]);
}

/** Routes from a variable, none through the same variable twice. */
function routesFrom(start: string, next: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const walk = (route: string[]): void => {
    if (route.length > longestRoute || found.length > mostEffects) return;
    for (const to of next.get(route.at(-1)!) ?? []) {
      if (route.includes(to)) continue;
      const longer = [...route, to];
      if (longer.length > 2) found.push(longer);
      walk(longer);
    }
  };
  walk([start]);
  return found;
}

/** Pair by pair in drawing order: specific effects, shortest first, then their sum, then the total effect. */
export function drawnEffects(document: ProjectDocument): readonly DrawnEffect[] {
  const arrows = arrowsOf(document);
  const next = new Map<string, string[]>();
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  const isDirect = (from: string, to: string) => arrows.some((arrow) => arrow.from === from && arrow.to === to);
  const effects: DrawnEffect[] = [];
  const taken = new Set(furtherStatements(document).definitions.map(({ name }) => name));
  const nameOf = (parts: readonly string[]): string => {
    const base = parts.map((part) => part.replace(/[^\p{L}\p{N}_.]+/gu, '_')).join('_');
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base}_${number}`;
    taken.add(name);
    return name;
  };
  for (const from of next.keys()) {
    const routes = routesFrom(from, next).sort((a, b) => a.length - b.length);
    for (const to of [...new Set(routes.map((route) => route.at(-1)!))]) {
      const own = routes.filter((route) => route.at(-1) === to);
      for (const route of own)
        effects.push({ kind: 'specific', name: nameOf(['ind', ...route]), from, to, routes: [route] });
      if (own.length > 1)
        effects.push({ kind: 'total-indirect', name: nameOf(['indirect', from, to]), from, to, routes: own });
      if (isDirect(from, to))
        effects.push({ kind: 'total', name: nameOf(['total', from, to]), from, to, routes: [...own, [from, to]] });
    }
  }
  return effects.slice(0, mostEffects);
}
