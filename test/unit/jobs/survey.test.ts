/** Survey questions through the whole host in memory: one job, or portions over all workers. */
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import type { SurveyReply } from '../../../shared/survey/computations.ts';
import type { MeasureReply } from '../../../shared/survey/run-scales.ts';
import type { PowerReply } from '../../../shared/survey/run-power.ts';
import { usualSettings } from '../../../shared/survey/settings.ts';
import { fileOf, startMemoryService, type MemoryService } from './memory-host.ts';

const rows = Array.from({ length: 120 }, (_, row) => {
  const common = Math.sin(row * 1.7) * 2;
  const noise = (k: number) => Math.cos(row * (k + 2.3) * 1.9);
  return [1, 2, 3, 4].map((k) => (common + noise(k)).toFixed(3)).join(',');
});
const table = `x1,x2,x3,y\n${rows.join('\n')}\n`;
const model = {
  spec: {
    terms: [
      ...['x1', 'x2', 'x3'].map((rhs) => ({ lhs: 'F', op: '=~' as const, rhs })),
      { lhs: 'y', op: '~' as const, rhs: 'F' },
    ],
    definitions: [],
    constraints: [],
  },
  settings: defaultSettings,
};

async function load({ service, adopt }: MemoryService): Promise<string> {
  const fileId = adopt(fileOf('answers.csv', table));
  const imported = await service.calls['data.import']({ taskId: 'import', fileId, choices: {} });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return imported.value.datasetId;
}

async function simulate(workers: number): Promise<PowerReply> {
  const host = startMemoryService(undefined, workers);
  const datasetId = await load(host);
  const settings = {
    ...usualSettings.power,
    method: 'monte-carlo' as const,
    sizes: [50, 80],
    replications: 40,
    population: 'typed' as const,
    values: [
      ...['x1', 'x2', 'x3'].map((rhs) => ({ lhs: 'F', op: '=~' as const, rhs, value: 0.7 })),
      { lhs: 'y', op: '~' as const, rhs: 'F', value: 0.4 },
    ],
  };
  const outcome = await host.service.calls['survey.run']({
    taskId: 't',
    datasetId,
    steps: [],
    constructs: [],
    model,
    question: { id: 'power', settings },
  });
  if (!outcome.ok || outcome.value.id !== 'power') throw new Error(JSON.stringify(outcome.problems));
  expect(host.progress.at(-1)).toEqual({ taskId: 't', share: 1 });
  return outcome.value.value;
}

/** The bootstrap of a scale of three items. */
async function resample(
  workers: number,
): Promise<{ readonly last: MeasureReply; readonly told: readonly SurveyReply[] }> {
  const host = startMemoryService(undefined, workers);
  const datasetId = await load(host);
  const outcome = await host.service.calls['survey.run']({
    taskId: 't',
    datasetId,
    steps: [],
    constructs: [{ name: 'F', items: ['x1', 'x2', 'x3'] }],
    model,
    question: { id: 'scales', settings: { ...usualSettings.scales, ordered: [], bootstrap: 60 } },
  });
  if (!outcome.ok || outcome.value.id !== 'scales') throw new Error(JSON.stringify(outcome.problems));
  return { last: outcome.value.value, told: host.surveys };
}

describe('a survey question', () => {
  it('is answered under its id', async () => {
    const host = startMemoryService();
    const datasetId = await load(host);
    const outcome = await host.service.calls['survey.run']({
      taskId: 't',
      datasetId,
      steps: [],
      constructs: [{ name: 'F', items: ['x1', 'x2', 'x3'] }],
      model: null,
      question: { id: 'correlations', settings: { ...usualSettings.correlations, columns: ['y'] } },
    });
    expect(outcome.ok && outcome.value.id).toBe('correlations');
    if (outcome.ok && outcome.value.id === 'correlations')
      expect(outcome.value.value.variables.map(({ name, n }) => [name, n])).toEqual([
        ['F', 120],
        ['y', 120],
      ]);
  });

  it('says what is missing', async () => {
    const host = startMemoryService();
    const datasetId = await load(host);
    const request = { taskId: 't', datasetId, steps: [], constructs: [], model: null };
    const codes = async (question: Parameters<(typeof host.service.calls)['survey.run']>[0]['question']) => {
      const outcome = await host.service.calls['survey.run']({ ...request, question });
      return [outcome.ok, ...outcome.problems.map(({ code }) => code)];
    };
    expect(await codes({ id: 'groups', settings: usualSettings.groups })).toEqual([false, 'survey-nothing-chosen']);
    expect(await codes({ id: 'scales', settings: usualSettings.scales })).toEqual([false, 'survey-nothing-chosen']);
    const monteCarlo = { ...usualSettings.power, method: 'monte-carlo' as const };
    expect(await codes({ id: 'power', settings: monteCarlo })).toEqual([false, 'survey-no-model']);
  });

  it('gives the same bootstrap with one worker and with three, the scales without it at once', async () => {
    const [one, three] = [await resample(1), await resample(3)];
    expect(three.last).toEqual(one.last);
    expect(one.last.result.bootstrap).toEqual({ requested: 60, withoutModel: 0 });
    const [own] = one.last.result.constructs;
    const [lower, upper] = own!.intervals.alpha!;
    expect(lower).toBeLessThan(own!.alpha!);
    expect(upper).toBeGreaterThan(own!.alpha!);
    const [first] = one.told;
    if (first?.id !== 'scales') throw new Error(first?.id);
    expect(first.value.result.constructs[0]).toEqual({ ...own, intervals: {} });
  });

  it('gives the same simulation with one worker and with three', async () => {
    const [one, three] = [await simulate(1), await simulate(3)];
    expect(three).toEqual(one);
    if (one.method !== 'monte-carlo') throw new Error(one.method);
    expect(one.done).toBe(80);
    expect(one.points.map(({ n, requested }) => [n, requested])).toEqual([
      [50, 40],
      [80, 40],
    ]);
    // Standardised population values are what the model estimates: the path is .4 / .7 in the scale of the first item.
    expect(one.points[0]?.rows[0]?.population).toBeCloseTo(0.4 / 0.7, 4);
  });
});
