/** Maximum of a log-likelihood over a correlation. */

/** Estimates do not come nearer to -1 or 1 than this; a likelihood that still rises there has its maximum at the bound. */
export const largestCorrelation = 0.999;
/** Where a start beyond it is moved to. */
const largestStart = 0.9;
/** Halving alone needs about 40 steps. */
const largestSteps = 100;
/** A Newton step smaller than this, relative to 1 - r^2, leaves an error of about its square. */
const stepTolerance = 1e-7;

/** A log-likelihood over the correlation; `moveTo` makes `slope` and `bend` its first and second derivative there. */
export interface CorrelationLikelihood {
  slope: number;
  bend: number;
  moveTo(r: number): void;
}

/** Where an observed answer is all but impossible the likelihood falls away from zero correlation more steeply than numbers say. */
export function turnBack(likelihood: CorrelationLikelihood, r: number): void {
  likelihood.slope = -Math.sign(r) * Infinity;
  likelihood.bend = 0;
}

/**
 * Newton's method within a bracket of the slope's sign; leaves the likelihood at the maximum, which is returned.
 * A step out of the bracket, or a curvature of the wrong sign, first looks at the bound that lies uphill, and once that is
 * known halves the bracket on the scale of atanh.
 */
export function maximiseCorrelation(likelihood: CorrelationLikelihood, start: number): number {
  let low = -1;
  let high = 1;
  let r = Math.min(Math.max(start, -largestStart), largestStart);
  likelihood.moveTo(r);
  for (let step = 0; step < largestSteps; step++) {
    const { slope, bend } = likelihood;
    let next = bend < 0 ? r - slope / bend : Math.sign(slope) * Infinity;
    const isLast = Math.abs(next - r) <= stepTolerance * (1 - r * r);
    if (!isLast) {
      if (slope > 0) low = r;
      else high = r;
      if (low >= largestCorrelation || high <= -largestCorrelation) return r;
      if (next >= high && high === 1) next = largestCorrelation;
      else if (next <= low && low === -1) next = -largestCorrelation;
      else if (!(next > low && next < high)) next = middleOf(low, high);
    }
    r = next;
    likelihood.moveTo(r);
    if (isLast) return r;
  }
  return r;
}

/** Half-way between the ends of the bracket, on the scale of atanh. */
function middleOf(low: number, high: number): number {
  const from = Math.atanh(Math.max(low, -largestCorrelation));
  const to = Math.atanh(Math.min(high, largestCorrelation));
  return Math.tanh(0.5 * (from + to));
}
