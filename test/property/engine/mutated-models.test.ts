/**
 * Model texts of every estimator, changed at random as a slip of the hand changes them: whatever is written, the engine
 * answers with estimates or with a reason, and soon.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitModel, parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/fit.ts';
import { problemSeverities } from '../../../shared/problem.ts';
import { dataset, simulated } from '../../unit/engine/engine-support.ts';

const continuous = simulated(120, 3);
const ordered = Object.fromEntries(
  Object.entries(simulated(150, 5)).map(([name, values]) => {
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    return [name, values.map((x) => Math.max(1, Math.min(4, Math.round(2.5 + x - mean))))];
  }),
);
const group = continuous['z']!.map((_, i) => (i % 2) + 1);
const holes = Object.fromEntries(
  Object.entries(continuous).map(([name, values], c) => [
    name,
    values.map((x, i) => ((i * 7 + c * 3) % 11 === 0 ? NaN : x)),
  ]),
);

interface Setting {
  readonly texts: readonly string[];
  readonly data: Readonly<Record<string, readonly number[]>>;
  readonly settings: Partial<EstimationSettings>;
}

const plain = [
  'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ b*f + c*z\ny ~ d*g + f\nind := b*d\nb > 0',
  'f =~ 1*x1 + a*x2 + lower(0.2)*x3\nx1 ~~ x1\nx2 ~~ v*x2\nx3 ~~ x3\nf ~~ f\ny ~ 1 + f\nv == a^2',
  'h =~ f + g\nf =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nm <~ 1*z + y\nh ~ m',
];
const groups = [
  'group: 1\nf =~ x1 + x2 + x3\ny ~ b*f\ngroup: 2\nf =~ x1 + x2 + x3\ny ~ 0*f',
  'f =~ x1 + c(a, a)*x2 + c(NA, 1)*x3\nx1 ~ c(i, i)*1\ny ~ f + x:z',
];
const thresholds = [
  'f =~ x1 + x2 + x3\nx1 | t1 + t2 + a*t3\nx2 | a*t1 + t2\nx3 ~*~ x3\ny ~ f',
  'f =~ x1 + x2 + x3\nx4 ~ f + z',
];

const kinds: readonly Setting[] = [
  ...(['ML', 'MLR', 'MLM', 'GLS', 'ULS', 'WLS', 'DWLS'] as const).map((estimator) => ({
    texts: plain,
    data: continuous,
    settings: { estimator },
  })),
  { texts: plain, data: continuous, settings: { defaults: 'lavaan' } },
  { texts: plain, data: continuous, settings: { bounds: 'standard', defaults: 'growth' } },
  { texts: plain, data: holes, settings: { missing: 'fiml' } },
  {
    texts: groups,
    data: { ...continuous, group },
    settings: { group: 'group', groupEqual: ['loadings', 'intercepts'] },
  },
  ...(['WLSMV', 'WLS', 'ULSMV'] as const).map((estimator) => ({
    texts: thresholds,
    data: ordered,
    settings: { estimator, ordered: ['x1', 'x2', 'x3'] },
  })),
  { texts: thresholds, data: ordered, settings: { estimator: 'WLSMV', ordered: ['*'], parameterization: 'theta' } },
];

const pieces =
  'f g h x1 x2 x3 x4 z y nowhere __proto__ constructor =~ ~ ~~ <~ | ~*~ := == < > + - * ? : ( ) , 0 1 0.5 -1 a b NA t1 t9 start(1) lower(0) upper(0.1) c(a,b)'.split(
    ' ',
  );

/** One change: a word left out, doubled, exchanged with its neighbour or replaced, a line left out, doubled or moved. */
const change = fc.record({
  kind: fc.constantFrom(
    'drop',
    'double',
    'swap',
    'replace',
    'insert',
    'drop-line',
    'double-line',
    'move-line' as const,
  ),
  at: fc.nat(1000),
  piece: fc.constantFrom(...pieces),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function edited<T>(list: readonly T[], at: number, kind: string, piece: T): T[] {
  const i = at % Math.max(1, list.length);
  if (kind.startsWith('drop')) return list.toSpliced(i, 1);
  if (kind.startsWith('double')) return list.toSpliced(i, 0, list[i] ?? piece);
  if (kind === 'replace') return list.toSpliced(i, 1, piece);
  if (kind === 'insert') return list.toSpliced(i, 0, piece);
  const [taken = piece] = list.slice(i, i + 1);
  return kind === 'swap' ? list.toSpliced(i, 1).toSpliced(i + 1, 0, taken) : [...list.toSpliced(i, 1), taken];
}

function apply(text: string, { kind, at, piece }: Change): string {
  if (kind.endsWith('line')) return edited(text.split('\n'), at, kind, piece).join('\n');
  return edited(
    text.split(/(?<=[ \n])|(?=[ \n])/).filter((word) => word !== ' '),
    at,
    kind,
    piece,
  ).join(' ');
}

const model = fc
  .tuple(fc.constantFrom(...kinds), fc.nat(10), fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([kind, which, changes]) => ({ kind, text: changes.reduce(apply, kind.texts[which % kind.texts.length]!) }));

/** Milliseconds of the processor, far above what any of these models needs on a slow machine. */
const longest = 20_000;
const runs = Number(process.env['PATHLOOM_MUTATIONS'] ?? 150);

test(
  'a changed model is estimated or refused by name, and soon',
  () => {
    fc.assert(
      fc.property(model, ({ kind, text }) => {
        const parsed = parseSyntax(text);
        if (!parsed.ok) return;
        const settings = { ...defaultSettings, ...kind.settings };
        const started = process.cpuUsage();
        const fit = fitModel({ spec: parsed.value, dataset: dataset(kind.data), settings });
        const { user, system } = process.cpuUsage(started);
        const passed = (user + system) / 1000;
        if (process.env['PATHLOOM_MUTATIONS'] && passed > 1500)
          console.log(Math.round(passed), fit.status, JSON.stringify({ ...kind.settings, text }));
        expect(passed).toBeLessThan(longest);
        for (const { code } of fit.problems) expect(Object.keys(problemSeverities)).toContain(code);
        if (fit.status === 'failed') expect(fit.problems.some(({ severity }) => severity === 'error')).toBe(true);
        else expect(JSON.stringify(fit)).not.toContain('null');
      }),
      { numRuns: runs },
    );
  },
  Math.max(120_000, runs * 400),
);
