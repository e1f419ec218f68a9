/** Random models of random ordered answers, many of them senseless: what they share is that estimating them must end. */
import type { Dataset } from '../../shared/dataset.ts';
import { parseSyntax, type FitInput } from '../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings } from '../../shared/engine/fit.ts';
import { normalQuantile } from '../../shared/numeric/normal.ts';
import { seededStream, type RandomStream } from '../../shared/numeric/random.ts';

const itemNames = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7'];

function pick<T>(random: RandomStream, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

function some(random: RandomStream, from: readonly string[], least: number, most: number): string[] {
  const wanted = least + Math.floor(random() * (most - least + 1));
  return [...from]
    .map((name) => ({ name, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, wanted)
    .map(({ name }) => name);
}

/** A modifier now and then: fixed, free, labelled. */
function modified(random: RandomStream, name: string): string {
  const chance = random();
  if (chance < 0.05) return `NA*${name}`;
  if (chance < 0.1) return `${pick(random, ['a', 'b'])}*${name}`;
  if (chance < 0.13) return `${pick(random, ['0', '0.5', '1', '-1'])}*${name}`;
  return name;
}

function randomSyntax(random: RandomStream): string {
  const latents = ['A', 'B', 'C'].slice(0, 1 + Math.floor(random() * 3));
  const lines = latents.map((latent) => {
    const items = some(random, itemNames, 1, 4).map((item) => modified(random, item));
    return `${latent} =~ ${items.join(' + ')}`;
  });
  const all = [...latents, ...itemNames, 'z'];
  for (let extra = Math.floor(random() * 4); extra > 0; extra--) {
    const [left, right] = some(random, all, 2, 2);
    const op = pick(random, ['~', '~', '~~', '~~', '=~']);
    if (op !== '=~') lines.push(`${left!} ${op} ${modified(random, right!)}`);
    else if (latents.includes(left!)) lines.push(`${left!} =~ ${right!}`);
    else lines.push(pick(random, [`${left!} ~~ ${modified(random, left!)}`, `${left!} ~*~ ${left!}`, `${left!} ~ 1`]));
  }
  if (lines.some((line) => line.includes('a*')) && random() < 0.3)
    lines.push(pick(random, ['a > 0.2', 'a == 0.5', 'a^2 == 0.3']));
  return lines.join('\n');
}

/** Answers from one or two factors, in two to seven categories, some of them rare. */
function randomAnswers(random: RandomStream): Dataset {
  const rows = 40 + Math.floor(random() * 260);
  const normal = (): number => normalQuantile(Math.min(Math.max(random(), 1e-12), 1 - 1e-12));
  const factors = Array.from({ length: rows }, () => [normal(), normal()] as const);
  const columns = new Map<string, number[]>();
  for (const name of itemNames) {
    const loading = 0.2 + 0.79 * random();
    const which = random() < 0.5 ? 0 : 1;
    const bounds = Array.from({ length: 1 + Math.floor(random() * 6) }, () => 1.3 * normal()).sort((a, b) => a - b);
    columns.set(
      name,
      factors.map((own) => {
        const response = loading * own[which]! + Math.sqrt(1 - loading ** 2) * normal();
        return bounds.filter((bound) => response > bound).length;
      }),
    );
  }
  columns.set(
    'z',
    factors.map(([first]) => 0.4 * first + normal()),
  );
  columns.set(
    'g',
    factors.map(() => (random() < 0.5 ? 1 : 2)),
  );
  const entries = [...columns].map(([name, values]) => ({
    name,
    kind: 'numeric' as const,
    values: Float64Array.from(values),
    categories: [],
  }));
  return { rows, columns: entries };
}

/** The model, data and settings of one seed; undefined where the text is no model. */
export function randomOrderedInput(seed: number): FitInput | undefined {
  const random = seededStream(seed);
  const syntax = randomSyntax(random);
  const spec = parseSyntax(syntax);
  if (!spec.ok) return undefined;
  const isMixed = random() < 0.3;
  const settings: EstimationSettings = {
    ...defaultSettings,
    estimator: pick(random, ['WLSMV', 'WLSMV', 'DWLS', 'WLS', 'ULSMV', 'WLSM', 'ULS'] as const),
    parameterization: pick(random, ['delta', 'theta'] as const),
    ordered: isMixed ? some(random, itemNames, 1, 5) : ['*'],
    stdLv: random() < 0.3,
    ...(random() < 0.3
      ? {
          group: 'g',
          groupEqual: pick(random, [
            [],
            ['loadings'],
            ['thresholds'],
            ['loadings', 'thresholds'],
            ['loadings', 'thresholds', 'residuals'],
          ] as const),
        }
      : {}),
  };
  return { spec: spec.value, dataset: randomAnswers(random), settings };
}
