# Bivariate normal probabilities in 30-digit arithmetic. usage: python3 make-bivariate-normal.py bivariate-normal.json
# Made with mpmath 1.3.0: the conditional distribution of Y is integrated over the density of X.
import json, random, sys
from mpmath import mp, mpf, quad, exp, sqrt, erfc, pi

mp.dps = 30
random.seed(3)
upper = lambda x: erfc(x / sqrt(mpf(2))) / 2


def rectangle(h0, h1, k0, k1, r):
    h0, h1, k0, k1, r = (mpf(x) for x in (h0, h1, k0, k1, r))
    s = sqrt(1 - r * r)

    def within(x):
        low, high = (k0 - r * x) / s, (k1 - r * x) / s
        return upper(low) - upper(high) if low > 0 else upper(-high) - upper(-low)

    cuts = {h0, h1}
    for m in range(-12, 13):
        for cut in (mpf(m), (k0 + m * s) / r if r else mpf(m), (k1 + m * s) / r if r else mpf(m)):
            if h0 < cut < h1:
                cuts.add(cut)
    # quad stops at an absolute error: the second pass is relative to the first.
    density = lambda x: exp(-x * x / 2) / sqrt(2 * pi) * within(x)
    first = quad(density, sorted(cuts), maxdegree=3)
    return float(first * quad(lambda x: density(x) / first, sorted(cuts)))


cdf = []
for i in range(60):
    h, k = round(random.uniform(-4, 4), 3), round(random.uniform(-4, 4), 3)
    if i % 5 == 0:
        k = round(h + random.gauss(0, 0.05), 4)
    if i % 7 == 0:
        k = -h
    sign = random.choice([-1, 1])
    r = [random.uniform(-0.3, 0.3), random.uniform(-0.75, 0.75), random.uniform(-0.93, 0.93),
         sign * random.uniform(0.92, 0.99), sign * (1 - 10 ** random.uniform(-9, -2))][i % 5]
    r = round(r, 12)
    cdf.append({'h': h, 'k': k, 'r': r, 'p': rectangle(-14, h, -14, k, r)})

# Cells of a table far from its diagonal; -14 and 14 stand for infinity.
small = []
for h0, h1, k0, k1, r in [(-14, -1.8, 1.8, 14, 0.8), (-14, -1.8, 1.8, 14, 0.97), (1.2, 14, -14, -1.5, 0.9), (-2, -1, 1.5, 2.5, 0.95),
                          (1, 2, 1.5, 2.5, -0.9), (0.5, 14, 0.6, 14, -0.98), (-1, 0, 2.5, 14, 0.9), (-14, -2.2, -14, -2.4, -0.8),
                          (2.5, 3.2, -3, -2.4, 0.6), (-14, -2.5, 2, 14, 0.1), (-14, -0.2, 0.3, 14, 0.999)]:
    small.append({'h0': h0, 'h1': h1, 'k0': k0, 'k1': k1, 'r': r, 'p': rectangle(h0, h1, k0, k1, r)})

with open(sys.argv[1], 'w') as out:
    rows = lambda entries: ',\n  '.join(json.dumps(e) for e in entries)
    out.write('{\n "cdf": [\n  %s\n ],\n "small": [\n  %s\n ]\n}\n' % (rows(cdf), rows(small)))
