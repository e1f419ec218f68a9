/** The maximum of the LMS likelihood: grid, start from the model without interactions, optimisation. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import { expandParameters, transformInformation } from '../sem/search/reduce-parameters.ts';
import { locateMinimum, projectStart, type Located } from '../sem/search/solve.ts';
import { estimatorGroups } from '../sem/discrepancies/estimator-groups.ts';
import { solveMoments, type FitControl } from '../sem/fit-moments.ts';
import type { Solution } from '../sem/inference/solution.ts';
import type { Reduction } from '../model/reduction.ts';
import { latentProducts, type Interaction } from '../products/interaction.ts';
import { buildGrid, etaPlaces, locateLatent, nodesFor, pruneGrid, type Grid, type LatentLocation } from './lms-grid.ts';
import { createLmsGroup, loadedEtas, type LmsGroup, type LmsProduct } from './lms-group.ts';
import { evaluateGroup } from './lms-likelihood.ts';
import { chooseDimensions, conditionable } from './lms-model.ts';
import { guessHessian, startFromLinear } from './lms-start.ts';
import { createLmsObjective, type LmsObjective } from './lms-objective.ts';
import { minimiseQuasiNewton, type SmoothObjective } from '../sem/search/minimise-quasi-newton.ts';
import type { PreparedLms } from './prepare-lms.ts';

const maxIterations = 200;
/** Grids tried in turn when the solution moves cases to the edge of the one before. */
const mostGrids = 3;
/** A share of a case at the outermost nodes above this asks for a wider grid. */
const edgeShare = 1e-4;

/** The maximum with everything inference needs. The objective stands at the solution, its Hessian included. */
export interface LmsSolution extends Located {
  readonly prepared: PreparedLms;
  /** The solution without interactions. */
  readonly linear: Solution;
  readonly objective: LmsObjective;
  /** Latent variables that were integrated over, and nodes along each, in the first group. */
  readonly dimensions: readonly string[];
  readonly nodeCounts: readonly number[];
  readonly problems: readonly Problem[];
}

interface Setting {
  readonly prepared: PreparedLms;
  readonly linear: Solution;
  readonly dimensions: readonly string[];
  readonly groups: ReturnType<typeof estimatorGroups>;
}

/** Where the cases are on the candidates, worst over groups. */
function nodesNeeded(prepared: PreparedLms, linear: Solution, name: string): number {
  const needed = prepared.cases.map((cases, g) => {
    const eta = linear.objective.kernels[g]!.model.etas.indexOf(name);
    return nodesFor(locateLatent(linear, g, cases, eta));
  });
  return Math.max(...needed);
}

function selectDimensions(prepared: PreparedLms, linear: Solution): Outcome<readonly string[]> {
  const { spec, table } = prepared.linear;
  const candidates = conditionable(spec, table);
  return chooseDimensions(latentProducts(prepared.interactions), candidates, (name) =>
    nodesNeeded(prepared, linear, name),
  );
}

/** Which factor of each product is conditioned on. */
function placeProducts(
  interactions: readonly Interaction[],
  dimensions: readonly string[],
  etas: readonly string[],
): LmsProduct[] {
  return latentProducts(interactions).map(({ name, factors }) => {
    const [a, b] = factors;
    const own = dimensions.includes(a) ? a : b;
    const other = own === a ? b : a;
    return { row: etas.indexOf(name), col: etas.indexOf(other), dimension: dimensions.indexOf(own) };
  });
}

function createGroups(setting: Setting, grids: readonly Grid[]): LmsGroup[] {
  const { prepared, linear, dimensions, groups } = setting;
  return groups.map(({ matrices, moments }, g) => {
    const loaded = loadedEtas(matrices);
    const { c, m } = linear.objective.kernels[g]!;
    const anchor = Float64Array.from(loaded, (eta) => Math.max(c[eta * m + eta]!, 1e-8));
    return createLmsGroup({
      matrices,
      moments,
      n: moments.n,
      cases: prepared.cases[g]!,
      products: placeProducts(prepared.interactions, dimensions, matrices.etas),
      dimensions: etaPlaces(matrices, dimensions),
      nodes: grids[g]!.nodes,
      logVolume: grids[g]!.logVolume,
      loaded,
      anchor,
    });
  });
}

/** The objective in x, where theta = R x + c. */
function reduced(objective: LmsObjective, reduction: Reduction): SmoothObjective {
  if (reduction.isIdentity) return objective;
  const { size, r } = reduction;
  const q = objective.size;
  const theta = new Float64Array(q);
  const half = new Float64Array(q * size);
  const own: SmoothObjective = {
    size,
    gradient: new Float64Array(size),
    hessian: new Float64Array(size * size),
    evaluate(x) {
      expandParameters(reduction, x, theta);
      return objective.evaluate(theta);
    },
    differentiateOnce() {
      objective.differentiateOnce();
      own.gradient.fill(0);
      for (let k = 0; k < q; k++) {
        for (let j = 0; j < size; j++) own.gradient[j] = own.gradient[j]! + r[k * size + j]! * objective.gradient[k]!;
      }
    },
    differentiateTwice() {
      objective.differentiateTwice();
      transformInformation(objective.hessian, r, q, size, half, own.hessian);
    },
  };
  return own;
}

/** Unconstrained or under equal labels and linear equalities. */
function optimise(
  setting: Setting,
  objective: LmsObjective,
  start: Float64Array,
  guess: Float64Array,
  control: FitControl,
): Located {
  const { reduction } = setting.prepared.model.constraints;
  const { size, r } = reduction;
  const q = objective.size;
  const first = new Float64Array(size * size);
  transformInformation(guess, r, q, size, new Float64Array(q * size), first);
  const options = { maxIterations, ...control };
  const minimum = minimiseQuasiNewton(reduced(objective, reduction), projectStart(reduction, start), first, options);
  const parameters = new Float64Array(q);
  expandParameters(reduction, minimum.x, parameters);
  const { isConverged, isCancelled, value, iterations } = minimum;
  const found = { isConverged, isCancelled, parameters, value, iterations, isCurrent: false };
  return { ...found, bounds: [], basis: r, directions: size };
}

/** Under nonlinear constraints: the general search, started at `start`. */
function optimiseConstrained(
  { prepared, groups }: Setting,
  objective: LmsObjective,
  start: Float64Array,
  control: FitControl,
): Located {
  const { table } = prepared.model;
  const rows = table.rows.map((row) => (row.parameter < 0 ? row : { ...row, start: start[row.parameter]! }));
  const located = locateMinimum({ ...prepared.model, table: { ...table, rows } }, groups, objective, control);
  objective.evaluate(located.parameters);
  objective.differentiateTwice();
  return located;
}

/** Locations widened where the solution puts a case at the edge of the grid; undefined when none is there. */
function widen(
  groups: readonly LmsGroup[],
  locations: readonly (readonly LatentLocation[])[],
): LatentLocation[][] | undefined {
  let isChanged = false;
  const widened = groups.map((group, g) =>
    locations[g]!.map((location, x): LatentLocation => {
      const values = Array.from({ length: group.nodeCount }, (_, k) => group.nodes[k * locations[g]!.length + x]!);
      const lowest = Math.min(...values);
      const highest = Math.max(...values);
      const isAtEdge = (edge: number): boolean => hasShareAt(group, (k) => values[k] === edge);
      const low = isAtEdge(lowest);
      const high = isAtEdge(highest);
      if (low || high) isChanged = true;
      const more = 3 * location.sd;
      return {
        ...location,
        lowest: location.lowest - (low ? more : 0),
        highest: location.highest + (high ? more : 0),
      };
    }),
  );
  return isChanged ? widened : undefined;
}

function hasShareAt({ n, nodeCount, posterior }: LmsGroup, isEdge: (k: number) => boolean): boolean {
  const edges = Array.from({ length: nodeCount }, (_, k) => k).filter(isEdge);
  for (let i = 0; i < n; i++) {
    let share = 0;
    for (const k of edges) share += posterior[i * nodeCount + k]!;
    if (share > edgeShare) return true;
  }
  return false;
}

/** Grids of all groups; those in several dimensions without the corners where nobody is. */
function makeGrids(
  setting: Setting,
  locations: readonly (readonly LatentLocation[])[],
  start: Float64Array,
): readonly Grid[] {
  const { nodes } = setting.prepared.model.settings;
  const grids = locations.map((own) => buildGrid(own, nodes));
  if (setting.dimensions.length === 1) return grids;
  return createGroups(setting, grids).map((group, g) => {
    const isPossible = Number.isFinite(evaluateGroup(group, start));
    return isPossible ? pruneGrid(grids[g]!, group.posterior) : grids[g]!;
  });
}

function search(setting: Setting, control: FitControl): LmsSolution {
  const { prepared, linear, dimensions } = setting;
  const isNonlinear = prepared.model.constraints.nonlinear.length > 0;
  let locations: LatentLocation[][] = setting.groups.map(({ matrices }, g) =>
    Array.from(etaPlaces(matrices, dimensions), (eta) => locateLatent(linear, g, prepared.cases[g]!, eta)),
  );
  let start = startFromLinear(prepared, linear);
  let guess: Float64Array | undefined;
  // Ends by itself: only attempts before the last may widen the grid.
  for (let attempt = 1; ; attempt++) {
    const grids = makeGrids(setting, locations, start);
    const objective = createLmsObjective(createGroups(setting, grids), prepared.model.table.parameterCount);
    guess ??= guessHessian(prepared, linear, objective, start);
    const located = isNonlinear
      ? optimiseConstrained(setting, objective, start, control)
      : optimise(setting, objective, start, guess, control);
    const wider = located.isConverged && attempt < mostGrids ? widen(objective.groups, locations) : undefined;
    if (!wider) {
      const problems = [...prepared.problems];
      if (grids.some((grid) => grid.isCoarse)) problems.push(problem('quadrature-coarse', { variables: dimensions }));
      return { ...located, prepared, linear, objective, dimensions, nodeCounts: grids[0]!.counts, problems };
    }
    locations = wider;
    start = located.parameters;
    guess = objective.hessian;
  }
}

/**
 * Maximises the LMS likelihood. Fails with what the model without interactions fails with, interaction-impossible,
 * cancelled.
 */
export function solveLms(prepared: PreparedLms, control: FitControl = {}): Outcome<LmsSolution> {
  const linear = solveMoments(prepared.linear, prepared.moments, control);
  if ('code' in linear) return failure(linear);
  const dimensions = selectDimensions(prepared, linear);
  if (!dimensions.ok) return dimensions;
  const groups = estimatorGroups(prepared.model, prepared.moments);
  const solution = search({ prepared, linear, dimensions: dimensions.value, groups }, control);
  return solution.isCancelled ? failure(problem('cancelled')) : success(solution, solution.problems);
}
