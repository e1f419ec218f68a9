/** LMS against likelihoods summed without any short cut (make-lms.R, make-lms-plane.R), and against modsem (lms-modsem.json). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimatedFit } from '../../../shared/engine/fit.ts';
import { fitLms } from '../../../shared/engine/lms/fit-lms.ts';
import { dataset } from '../../unit/engine/engine-support.ts';

type Columns = Readonly<Record<string, readonly number[]>>;

interface Reference {
  readonly data: Columns;
  readonly cases: Readonly<
    Record<
      'interaction' | 'quadratic' | 'secondStage',
      {
        readonly syntax: string;
        readonly logl: number;
        readonly parameters: readonly { readonly name: string; readonly est: number; readonly se: number }[];
      }
    >
  >;
}

interface Modsem {
  readonly data: Columns;
  readonly syntax: string;
  readonly logl: number;
  readonly r2: Readonly<Record<string, number>>;
  readonly parameters: readonly {
    readonly lhs: string;
    readonly op: string;
    readonly rhs: string;
    readonly est: number;
    readonly se: number | null;
  }[];
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}

function fit(syntax: string, data: Columns, nodes = defaultSettings.nodes): EstimatedFit {
  const spec = parseSyntax(syntax);
  if (!spec.ok) throw new Error(JSON.stringify(spec.problems));
  const found = fitLms({ spec: spec.value, dataset: dataset(data), settings: { ...defaultSettings, nodes } });
  if (found.status !== 'converged') throw new Error(JSON.stringify(found.problems));
  return found;
}

function find(found: EstimatedFit, lhs: string, op: string, rhs: string): EstimatedFit['estimates'][number] {
  const row = found.estimates.find(
    (x) => x.op === op && ((x.lhs === lhs && x.rhs === rhs) || (op === '~~' && x.lhs === rhs && x.rhs === lhs)),
  );
  if (!row) throw new Error(`no ${lhs} ${op} ${rhs}`);
  return row;
}

interface Plane {
  readonly syntax: string;
  readonly data: Columns;
  readonly logl: number;
  readonly parameters: Reference['cases']['interaction']['parameters'];
}

describe('LMS equals the likelihood summed without short cuts', () => {
  const reference = read<Reference>('lms.json');
  it('over both factors, with a quadratic term, a covariate and its product', () => {
    const { syntax, data, logl, parameters } = read<Plane>('lms-plane.json');
    // The outcome's slope on A changes fast here: 24 nodes leave 0.005 standard errors, and 4 % of one.
    const found = fit(syntax, data, 40);
    expect(found.measures.logl?.plain).toBeCloseTo(logl, 4);
    expect(found.npar).toBe(parameters.length);
    for (const { name, est, se } of parameters) {
      const [lhs = '', op = '', rhs = ''] = name.split(' ');
      const row = find(found, lhs, op, rhs);
      expect(Math.abs(row.est - est) / se, name).toBeLessThan(1e-3);
      expect(row.se! / se, name).toBeCloseTo(1, 3);
    }
    const usual = fit(syntax, data);
    for (const { name, est, se } of parameters) {
      const [lhs = '', op = '', rhs = ''] = name.split(' ');
      const row = find(usual, lhs, op, rhs);
      expect(Math.abs(row.est - est) / se, name).toBeLessThan(0.01);
      expect(Math.abs(row.se! / se - 1), name).toBeLessThan(0.05);
    }
  });

  it.each(['interaction', 'quadratic', 'secondStage'] as const)('%s', (id) => {
    const { syntax, logl, parameters } = reference.cases[id];
    const found = fit(syntax, reference.data);
    expect(found.measures.logl?.plain).toBeCloseTo(logl, 4);
    expect(found.npar).toBe(parameters.length);
    for (const { name, est, se } of parameters) {
      const [lhs = '', op = '', rhs = ''] = name.split(' ');
      const row = find(found, lhs, op.startsWith('~1') ? '~1' : op, op.startsWith('~1') ? '' : rhs);
      expect(Math.abs(row.est - est) / se, name).toBeLessThan(1e-3);
      expect(row.se! / se, name).toBeCloseTo(1, 3);
    }
  });
});

describe('LMS equals modsem', () => {
  const reference = read<Modsem>('lms-modsem.json');
  it('survey: attribution, social and their product explain trust', () => {
    const found = fit(reference.syntax, reference.data);
    expect(found.measures.logl?.plain).toBeCloseTo(reference.logl, 3);
    for (const { lhs, op, rhs, est, se } of reference.parameters) {
      const row = find(found, lhs, op, rhs);
      expect(Math.abs(row.est - est), `${lhs} ${op} ${rhs}`).toBeLessThan(1e-3);
      if (se !== null) expect(Math.abs(row.se! - se) / se, `${lhs} ${op} ${rhs}`).toBeLessThan(1e-2);
    }
    for (const [name, value] of Object.entries(reference.r2)) {
      expect(found.rsquare.find((one) => one.name === name)?.value).toBeCloseTo(value, 3);
    }
  });
});
