/**
 * Indirect effects that depend on a moderator: every chain of paths X -> ... -> Y that a product of the moderator
 * takes part in. Each path of a chain is main + product v, the effect at v their product [preacher-2007]. When the
 * moderator enters one path only, the effect is linear in v with slope `index`, the index of moderated mediation
 * [hayes-2015]; when it enters several, there is no such index.
 */
import type { ModeratedPath, EffectAt } from '../moderation-figures.ts';
import type { Dual } from '../model/expression.ts';
import { addDual, constantDual, timesDual, toEffect } from './effect.ts';
import { moderatedSlope, slopeAt, type ModeratedSlope } from './moderated-slopes.ts';
import type { ModerationSource } from './moderation-source.ts';

/** Where an effect is evaluated. */
export interface ModeratorValue {
  readonly value: number;
  readonly deviations?: number;
}

/** Chains longer than this are not followed. */
const longestChain = 4;
/** Chains told of one moderation. */
const mostChains = 40;

/** Paths between single variables in one group: causes of each outcome. */
function pathsOf({ rows }: ModerationSource, group: number): readonly (readonly [string, string])[] {
  return rows
    .filter((row) => row.group === group && row.op === '~' && !row.rhs.includes(':'))
    .map((row) => [row.rhs, row.lhs] as const);
}

function extendBackward(chain: readonly string[], paths: ReturnType<typeof pathsOf>): (readonly string[])[] {
  const causes = paths.filter(([from, to]) => to === chain[0] && !chain.includes(from)).map(([from]) => from);
  return causes.map((from) => [from, ...chain]);
}

function extendForward(chain: readonly string[], paths: ReturnType<typeof pathsOf>): (readonly string[])[] {
  const last = chain.at(-1);
  const outcomes = paths.filter(([from, to]) => from === last && !chain.includes(to)).map(([, to]) => to);
  return outcomes.map((to) => [...chain, to]);
}

/** All chains of at least two paths that contain `from -> to`, shortest first. */
function chainsThrough(source: ModerationSource, group: number, from: string, to: string): (readonly string[])[] {
  const paths = pathsOf(source, group);
  const grow = (
    starts: readonly (readonly string[])[],
    extend: (chain: readonly string[], paths: ReturnType<typeof pathsOf>) => (readonly string[])[],
  ): (readonly string[])[] => {
    const found = [...starts];
    for (const chain of found) {
      if (found.length >= mostChains) break;
      if (chain.length <= longestChain) found.push(...extend(chain, paths));
    }
    return found;
  };
  const chains = grow(grow([[from, to]], extendForward), extendBackward);
  return chains
    .filter((chain) => chain.length > 2)
    .sort((a, b) => a.length - b.length)
    .slice(0, mostChains);
}

function stageOf(moderated: readonly boolean[]): ModeratedPath['stage'] {
  const places = moderated.flatMap((isModerated, i) => (isModerated ? [i] : []));
  if (places.length > 1) return 'several';
  return places[0] === 0 ? 'first' : moderated.length === 2 ? 'second' : 'other';
}

/** The indirect effect along slopes at a value of the moderator. */
function effectAlong(slopes: readonly ModeratedSlope[], value: number, size: number): Dual {
  return slopes.reduce((effect, slope) => timesDual(effect, slopeAt(slope, value)), constantDual(1, size));
}

function describeChain(
  source: ModerationSource,
  group: number,
  chain: readonly string[],
  moderator: string,
  values: readonly ModeratorValue[],
): ModeratedPath | undefined {
  const { acov, level, derivatives: size } = source;
  const slopes = chain.slice(1).map((to, i) => moderatedSlope(source, group, to, chain[i]!, moderator));
  const known = slopes.filter((slope) => slope !== undefined);
  if (known.length < slopes.length) return undefined;
  const moderated = known.map(({ product }) => product.value !== 0 || product.gradient.some((x) => x !== 0));
  const conditional = values.map(({ value, ...rest }): EffectAt => {
    return { moderatorValue: value, ...rest, ...toEffect(effectAlong(known, value, size), acov, level) };
  });
  const ends = values.map(({ value }) => value);
  const highest = effectAlong(known, Math.max(...ends), size);
  const contrast = addDual(highest, effectAlong(known, Math.min(...ends), size), -1);
  const isLinear = moderated.filter(Boolean).length === 1;
  const index = addDual(effectAlong(known, 1, size), effectAlong(known, 0, size), -1);
  return {
    path: chain,
    stage: stageOf(moderated),
    ...(isLinear ? { index: toEffect(index, acov, level) } : {}),
    conditional,
    contrast: toEffect(contrast, acov, level),
  };
}

/** Every chain through `from -> to`, whose slope depends on the moderator. */
export function moderatedMediations(
  source: ModerationSource,
  group: number,
  [from, to]: readonly [string, string],
  moderator: string,
  values: readonly ModeratorValue[],
): ModeratedPath[] {
  return chainsThrough(source, group, from, to)
    .filter((chain) => !chain.includes(moderator))
    .map((chain) => describeChain(source, group, chain, moderator, values))
    .filter((one) => one !== undefined);
}
