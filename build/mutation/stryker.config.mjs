/** Stryker, for the room that `npm run mutation` names. */
import { rooms } from './rooms.mjs';

const room = process.env['MUTATION_ROOM'] ?? 'results';
const found = `dist/mutation/${room}`;

export default {
  mutate: rooms[room].mutate,
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'build/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  ignoreStatic: true,
  // Far more than any test takes: on a busy machine a slow one must not count as killed.
  timeoutMS: 60_000,
  disableTypeChecks: false,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: `${found}.json` },
  incremental: true,
  incrementalFile: `${found}-incremental.json`,
  tempDirName: 'dist/mutation/sandbox',
  ignorePatterns: ['dist', 'assets/screenshots', 'test/e2e', 'test/slow', 'test/bench', 'example-output'],
  thresholds: { high: 90, low: 80, break: 80 },
};
