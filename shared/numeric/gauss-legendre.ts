/** Gauss-Legendre rules on [0, 1], computed once a size. */

export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** Value and derivative of the Legendre polynomial of this degree at x in (-1, 1), by its three-term recurrence. */
function legendre(degree: number, x: number): { readonly value: number; readonly slope: number } {
  let before = 1;
  let value = x;
  for (let k = 2; k <= degree; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
    before = value;
    value = next;
  }
  return { value, slope: (degree * (x * value - before)) / (x * x - 1) };
}

function buildRule(size: number): QuadratureRule {
  const nodes = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    // The known approximation of the roots lies so near that Newton's steps settle in four or five.
    let x = Math.cos((Math.PI * (i + 0.75)) / (size + 0.5));
    for (let step = 0; step < 8; step++) {
      const { value, slope } = legendre(size, x);
      x -= value / slope;
    }
    const { slope } = legendre(size, x);
    nodes[size - 1 - i] = 0.5 * (1 + x);
    weights[size - 1 - i] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

const known = new Map<number, QuadratureRule>();

/** The rule with `size` nodes for integrals over [0, 1]: exact for polynomials up to degree 2 size - 1. */
export function gaussLegendre(size: number): QuadratureRule {
  let rule = known.get(size);
  if (!rule) known.set(size, (rule = buildRule(size)));
  return rule;
}
