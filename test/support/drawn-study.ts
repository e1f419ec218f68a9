/** The small model that the first path and the journey draw, as the command line estimates it. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const survey = join(import.meta.dirname, '../../assets/examples/attribution-trust-loyalty/data.csv');

/** Constructs by name: where they are drawn, and their columns. */
export const drawnConstructs = [
  ['Trust', 480, ['TRU1', 'TRU2', 'TRU3']],
  ['Loyalty', 860, ['LOY1', 'LOY2', 'LOY3']],
] as const;

const model = `${drawnConstructs.map(([name, , columns]) => `${name} =~ ${columns.join(' + ')}\n`).join('')}Loyalty ~ Trust\n`;

interface EngineRow {
  readonly op: string;
  readonly 'std.all': number;
}

/** What the command line computes for it, as the drawing writes it: `.62`, `−.31`. @param folder where the model's file may lie */
export function engineCoefficients(folder: string): { path: string; loadings: string[] } {
  const modelFile = join(folder, 'model.txt');
  writeFileSync(modelFile, model);
  const args = ['dist/pathloom.mjs', 'fit', modelFile, '--data', survey, '--missing-codes', '99', '--json', '-'];
  const { estimates } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as {
    estimates: EngineRow[];
  };
  const two = (value: number) => value.toFixed(2).replace('0.', '.').replace('-', '−');
  const path = estimates.find(({ op }) => op === '~');
  return {
    path: two(path?.['std.all'] ?? NaN),
    loadings: estimates.filter(({ op }) => op === '=~').map((row) => two(row['std.all'])),
  };
}
