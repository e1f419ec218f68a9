/** What hypotheses of a model can speak of: its paths, products, indirect effects and moderated indirect effects. */
import { arrowsOf, drawnEffects } from './effects.ts';
import { furtherStatements } from './further-model.ts';
import { modelName } from '../find.ts';
import { productName } from './moderation-terms.ts';
import type { Hypothesis, HypothesisTarget, ProjectDocument } from '../types.ts';

type Moderated = Extract<HypothesisTarget, { kind: 'moderation' }>;
type ModeratedMediation = Extract<HypothesisTarget, { kind: 'moderated-mediation' }>;

/** The same for the same target: two factors of a product are one whichever stands first. */
export function targetKey(target: HypothesisTarget): string {
  switch (target.kind) {
    case 'path':
    case 'total-indirect':
      return JSON.stringify([target.kind, target.from, target.to]);
    case 'moderation':
      return JSON.stringify([target.kind, ...[target.from, target.moderator].sort(), target.to]);
    case 'indirect':
      return JSON.stringify([target.kind, ...target.route]);
    case 'moderated-mediation':
      return JSON.stringify([target.kind, target.moderator, ...target.route]);
  }
}

export function isSameTarget(a: HypothesisTarget, b: HypothesisTarget): boolean {
  return targetKey(a) === targetKey(b);
}

/** Of a drawn arrow. */
export function pathTarget(
  document: ProjectDocument,
  { from, to }: ProjectDocument['diagram']['paths'][number],
): HypothesisTarget | undefined {
  const [start, end] = [modelName(document, from), modelName(document, to)];
  return start === undefined || end === undefined ? undefined : { kind: 'path', from: start, to: end };
}

/** Hypotheses about a target, by number. */
export function hypothesesAbout(
  document: ProjectDocument,
  target: HypothesisTarget | undefined,
): readonly Hypothesis[] {
  return target ? inOrder(document.hypotheses.filter((each) => isSameTarget(each.target, target))) : [];
}

/** Their numbers: `H1, H2b`; '' without any. */
export function hypothesisNames(document: ProjectDocument, target: HypothesisTarget | undefined): string {
  return hypothesesAbout(document, target)
    .map(({ name }) => name)
    .join(', ');
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** H2 before H10. */
export function inOrder(hypotheses: readonly Hypothesis[]): readonly Hypothesis[] {
  return [...hypotheses].sort((a, b) => byNumber.compare(a.name, b.name));
}

/** The moderation of a drawn arrow onto an arrow. */
export function moderationTarget(
  document: ProjectDocument,
  moderation: ProjectDocument['diagram']['moderations'][number],
): Moderated | undefined {
  const path = document.diagram.paths.find(({ id }) => id === moderation.path);
  const [from, moderator, to] = [path?.from, moderation.moderator, path?.to].map((id) => modelName(document, id ?? ''));
  return from === undefined || moderator === undefined || to === undefined
    ? undefined
    : { kind: 'moderation', from, moderator, to };
}

/** As drawn, then products that only statements have. */
function moderationsOf(document: ProjectDocument): Moderated[] {
  const { moderations } = document.diagram;
  const drawn = moderations.flatMap((each) => moderationTarget(document, each) ?? []);
  const names = new Set(moderations.map((each) => productName(document, each)));
  const written = furtherStatements(document).terms.flatMap(({ op, lhs, rhs }): Moderated[] => {
    const [from, moderator, ...more] = rhs.split(':');
    if (op !== '~' || from === undefined || moderator === undefined || more.length > 0 || names.has(rhs)) return [];
    return [{ kind: 'moderation', from, moderator, to: lhs }];
  });
  return [...drawn, ...written];
}

const contains = (route: readonly string[], { from, to }: { readonly from: string; readonly to: string }): boolean =>
  route.some((name, index) => name === from && route[index + 1] === to);

/** All targets of the model: paths, products, indirect effects, their sums, moderated indirect effects. */
export function hypothesisTargets(document: ProjectDocument): readonly HypothesisTarget[] {
  const moderations = moderationsOf(document);
  const effects = drawnEffects(document);
  const routes = effects.flatMap(({ kind, routes: [route] }) => (kind === 'specific' && route ? [route] : []));
  const moderated = moderations.flatMap((each) =>
    routes
      .filter((route) => contains(route, each))
      .map((route): ModeratedMediation => ({ kind: 'moderated-mediation', moderator: each.moderator, route })),
  );
  const unique = new Map(moderated.map((target) => [targetKey(target), target]));
  return [
    ...arrowsOf(document).map(({ from, to }) => ({ kind: 'path' as const, from, to })),
    ...moderations,
    ...routes.map((route) => ({ kind: 'indirect' as const, route })),
    ...effects
      .filter(({ kind }) => kind === 'total-indirect')
      .map(({ from, to }) => ({ kind: 'total-indirect' as const, from, to })),
    ...unique.values(),
  ];
}

/** Whether the model still has what a hypothesis speaks of. */
export function hasTarget(document: ProjectDocument, target: HypothesisTarget): boolean {
  const arrows = arrowsOf(document);
  const isArrow = (from: string | undefined, to: string | undefined) =>
    arrows.some((arrow) => arrow.from === from && arrow.to === to);
  const isRoute = (route: readonly string[]) =>
    route.length > 2 && route.slice(1).every((to, index) => isArrow(route[index], to));
  switch (target.kind) {
    case 'path':
      return isArrow(target.from, target.to);
    case 'moderation':
      return moderationsOf(document).some((each) => isSameTarget(each, target));
    case 'indirect':
      return isRoute(target.route);
    case 'total-indirect':
      return drawnEffects(document).some(
        ({ kind, from, to }) => kind === 'specific' && from === target.from && to === target.to,
      );
    case 'moderated-mediation':
      return (
        isRoute(target.route) &&
        moderationsOf(document).some((each) => each.moderator === target.moderator && contains(target.route, each))
      );
  }
}

/** The target with every variable called by what `rename` makes of its name. */
export function renameTarget(target: HypothesisTarget, rename: (name: string) => string): HypothesisTarget {
  switch (target.kind) {
    case 'path':
    case 'total-indirect':
      return { ...target, from: rename(target.from), to: rename(target.to) };
    case 'moderation':
      return { ...target, from: rename(target.from), moderator: rename(target.moderator), to: rename(target.to) };
    case 'indirect':
      return { ...target, route: target.route.map(rename) };
    case 'moderated-mediation':
      return { ...target, moderator: rename(target.moderator), route: target.route.map(rename) };
  }
}
