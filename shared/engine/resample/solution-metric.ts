/** The metric in which replicates are near the whole sample's solution. */
import type { Metric } from '../sem/search/settle.ts';
import { alongDirections } from '../sem/inference/solution-basis.ts';
import type { Solution } from '../sem/inference/solution.ts';
import { choleskyInPlace, choleskyInvert } from '../../numeric/cholesky.ts';
import { multiplyVector } from '../../numeric/multiply-vector.ts';

/** The inverse of the information of F in the reduced parameters; undefined when it is singular. */
export function solutionMetric(solution: Solution): Metric | undefined {
  const { directions } = solution;
  const factor = alongDirections(solution, solution.objective.information);
  if (!choleskyInPlace(factor, directions)) return undefined;
  const inverse = new Float64Array(directions * directions);
  choleskyInvert(factor, directions, inverse, new Float64Array(directions * directions));
  return (x, out) => multiplyVector(inverse, directions, x, out);
}
