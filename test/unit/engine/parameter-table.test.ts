import { expect, test } from 'vitest';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/fit.ts';
import { buildParameterTable } from '../../../shared/engine/model/parameter-table.ts';
import { spec } from './engine-support.ts';

/** Rows as `lhs op rhs`, fixed ones with their value. */
function rows(syntax: string, settings: Partial<EstimationSettings> = {}): string[] {
  const table = buildParameterTable(spec(syntax), { ...defaultSettings, ...settings });
  return table.rows.map((row) => {
    const value = row.isSampleMoment ? '=data' : row.parameter < 0 ? `=${row.value}` : '';
    return `${row.lhs}${row.op}${row.rhs}${value}`;
  });
}

test('first loading fixed, exogenous latents covary, residuals of terminal outcomes covary', () => {
  expect(rows('f =~ x1 + x2\ng =~ x3 + x4\nh =~ x5 + x6\nh ~ f\ny ~ g')).toEqual([
    'f=~x1=1', 'f=~x2', 'g=~x3=1', 'g=~x4', 'h=~x5=1', 'h=~x6', 'h~f', 'y~g',
    'x1~~x1', 'x2~~x2', 'x3~~x3', 'x4~~x4', 'x5~~x5', 'x6~~x6', 'y~~y',
    'f~~f', 'g~~g', 'h~~h', 'f~~g', 'h~~y',
  ]); // prettier-ignore
});

test('stdLv fixes variances instead', () => {
  expect(rows('f =~ x1 + x2', { stdLv: true })).toEqual(['f=~x1', 'f=~x2', 'f~~f=1', 'x1~~x1', 'x2~~x2']);
});

test('stdLv keeps a variance that is written at 1, unless it is written free or with another value', () => {
  const variance = (syntax: string) =>
    rows(`f =~ x1 + x2\n${syntax}`, { stdLv: true }).find((row) => row.startsWith('f~~f'));
  expect(variance('f ~~ f')).toBe('f~~f=1');
  expect(variance('f ~~ v*f')).toBe('f~~f=1');
  expect(variance('f ~~ NA*f')).toBe('f~~f');
  expect(variance('f ~~ 2*f')).toBe('f~~f=2');
});

test('what the author says about the first loading stands', () => {
  expect(rows('f =~ NA*x1 + x2')[0]).toBe('f=~x1');
  expect(rows('f =~ 2*x1 + x2')[0]).toBe('f=~x1=2');
  expect(rows('f =~ a*x1 + a*x2').slice(0, 2)).toEqual(['f=~x1=1', 'f=~x2=1']);
  expect(rows('f =~ x1\nf =~ x2').slice(0, 2)).toEqual(['f=~x1=1', 'f=~x2']);
});

test('moments of exogenous covariates are data, or free', () => {
  expect(rows('y ~ x + z')).toEqual(['y~x', 'y~z', 'y~~y', 'x~~x=data', 'x~~z=data', 'z~~z=data']);
  expect(rows('y ~ x + z', { fixedX: false })).toEqual(['y~x', 'y~z', 'y~~y', 'x~~x', 'x~~z', 'z~~z']);
  expect(rows('y ~ x + z\nx ~~ z')).toEqual(['y~x', 'y~z', 'x~~z', 'y~~y', 'x~~x', 'z~~z']);
});

test('mean structure: intercepts of observed variables free, of latent ones zero; growth the other way round', () => {
  expect(rows('f =~ x1 + x2', { meanstructure: true }).slice(-3)).toEqual(['x1~1', 'x2~1', 'f~1=0']);
  expect(rows('f =~ x1 + x2', { defaults: 'growth' }).slice(-3)).toEqual(['x1~1=0', 'x2~1=0', 'f~1']);
  expect(rows('f =~ x1 + x2\nf ~ 1').slice(-2)).toEqual(['x1~1', 'x2~1']);
  expect(rows('y ~ x', { meanstructure: true }).slice(-2)).toEqual(['x~1=data', 'y~1']);
});

test('a lone indicator has no residual', () => {
  expect(rows('f =~ x1\ny ~ f')).toContain('x1~~x1=0');
});

test('orthogonal keeps latent variables apart', () => {
  expect(rows('f =~ x1 + x2\ng =~ x3 + x4', { orthogonal: true })).toContain('f~~g=0');
});

test('second-order factors: the first-order ones do not covary', () => {
  const all = rows('f =~ x1 + x2\ng =~ x3 + x4\nh =~ f + g');
  expect(all.filter((row) => row.includes('~~') && !/(\w+)~~\1/.test(row))).toEqual([]);
});
