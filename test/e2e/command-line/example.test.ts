import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfText, run } from './run-program.ts';

const outputs = ['report.pdf', 'model.svg', 'results.json'] as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathloom-example-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('pathloom example', () => {
  it('writes report, figure and results, with the same numbers in all', async () => {
    const target = join(folder, 'en');
    const { status, out, err } = await run(['example', '--out', target, '--lang', 'en']);
    expect(status, err).toBe(0);
    for (const name of outputs) expect(existsSync(join(target, name)), name).toBe(true);
    const results = JSON.parse(readFileSync(join(target, 'results.json'), 'utf8')) as {
      readonly estimates: readonly { lhs: string; op: string; rhs: string; 'std.all': number }[];
      readonly dataHash: string;
    };
    const row = results.estimates.find((each) => each.lhs === 'Trust' && each.rhs === 'Locus');
    const beta = `−${Math.abs(row?.['std.all'] ?? NaN)
      .toFixed(2)
      .slice(1)}`;
    const text = await pdfText(join(target, 'report.pdf'));
    expect(out).toContain(beta);
    expect(readFileSync(join(target, 'model.svg'), 'utf8')).toContain(`>${beta}***<`);
    expect(text).toContain(`${beta}***`);
    for (const words of ['Structural model', 'Locus → Continuance trust', results.dataHash.slice(7), 'simulated'])
      expect(text).toContain(words);
  });

  it('writes a Chinese report that can be read and searched', async () => {
    const target = join(folder, 'zh');
    const { status, err } = await run(['example', '--out', target, '--lang', 'zh-CN']);
    expect(status, err).toBe(0);
    const text = await pdfText(join(target, 'report.pdf'));
    const headings = ['研究模型', '样本与数据', '测量模型', '结构模型', '模型拟合', '供审稿人复核', '参考文献'];
    for (const heading of headings) expect(text).toContain(heading);
    expect(text).toContain('归因源 → 持续信任');
  });

  it('without a browser writes the rest and exits with 1', async () => {
    const target = join(folder, 'none');
    const { status, err } = await run(['example', '--out', target], { PATHLOOM_BROWSER: join(folder, 'no-browser') });
    expect(status).toBe(1);
    expect(err).toContain('[no-browser]');
    expect(outputs.map((name) => existsSync(join(target, name)))).toEqual([false, true, true]);
  });

  it('says when the folder cannot be made', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { status, err } = await run(['example', '--out', join(file, 'below')]);
    expect(status).toBe(1);
    expect(err).toContain('[file-not-written]');
  });
});
