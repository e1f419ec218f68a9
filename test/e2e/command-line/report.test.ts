import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfText, run } from './run-program.ts';

const root = join(import.meta.dirname, '../../..');
const people = join(root, 'test/golden/engine/people.csv');
const study = join(root, 'assets/examples/attribution-trust-loyalty/study.pathloom');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathloom-report-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words of a page, without its markup. */
const words = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]*>/g, ' ');

describe('a report from the command line', () => {
  it('is written of a project, in both formats and languages', async () => {
    const html = join(folder, 'study.html');
    const first = await run(['report', study, '--out', html, '--lang', 'zh-CN']);
    expect(first.status, first.err).toBe(0);
    expect(words(readFileSync(html, 'utf8'))).toContain('结构模型');
    const pdf = join(folder, 'study.pdf');
    const second = await run(['report', study, '--out', pdf, '--lang', 'en']);
    expect(second.status, second.err).toBe(0);
    expect(await pdfText(pdf)).toContain('Locus → Continuance trust');
  });

  it('is written of a model in syntax, with what its drawing cannot show', async () => {
    const model = join(folder, 'model.txt');
    writeFileSync(model, 'visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\n');
    writeFileSync(model, `${readFileSync(model, 'utf8')}g =~ visual + textual\nspeed ~ a*g\ntwice := 2*a\n`);
    const [html, json] = [join(folder, 'model.html'), join(folder, 'model.json')];
    const ended = await run(['fit', model, '--data', people, '--estimator', 'MLM', '--report', html, '--json', json]);
    expect(ended.status, ended.err).toBe(0);
    const text = words(readFileSync(html, 'utf8'));
    const { estimates } = JSON.parse(readFileSync(json, 'utf8')) as {
      readonly estimates: readonly { readonly lhs: string; readonly op: string; readonly est: number }[];
    };
    const twice = estimates.find(({ lhs, op }) => lhs === 'twice' && op === ':=');
    expect(text).toContain('g =~ textual');
    expect(text).toContain('twice := 2*a');
    expect(text).toContain((twice?.est ?? NaN).toFixed(2));
    expect(text).toContain('Satorra-Bentler');
  });

  it('of an analysis that failed leaves the one that is there, says so, and is written where there is none', async () => {
    const [good, none] = [join(folder, 'good.html'), join(folder, 'none.html')];
    const json = join(folder, 'failed.json');
    const model = join(folder, 'failing.txt');
    writeFileSync(model, 'f =~ x1 + nowhere\n');
    for (const words of [
      ['report', join(folder, 'moved.pathloom'), '--out'],
      ['fit', model, '--data', people, '--json', json, '--report'],
    ]) {
      const status = words[0] === 'fit' ? 3 : 1;
      writeFileSync(good, 'the report of yesterday');
      writeFileSync(json, 'old');
      rmSync(none, { force: true });
      const kept = await run([...words, good, '--lang', 'en']);
      expect(kept.status, kept.err).toBe(status);
      expect(kept.err).toContain('[report-not-replaced] The analysis failed, so the report');
      expect(readFileSync(good, 'utf8')).toBe('the report of yesterday');
      const written = await run([...words, none, '--lang', 'en']);
      expect(written.status, written.err).toBe(status);
      expect(written.err).not.toContain('report-not-replaced');
      expect(readFileSync(none, 'utf8')).toContain('<html');
    }
    // What programs read says that it failed: its form has a word for that.
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ status: 'failed' });
  });

  it('is refused in a format that there is not, before anything is read', async () => {
    const { status, err } = await run(['report', 'nowhere.pathloom', '--out', join(folder, 'a.doc'), '--lang', 'en']);
    expect(status).toBe(2);
    expect(err).toContain('*.html, *.pdf');
  });
});
