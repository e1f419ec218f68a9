/** The tests that mutants of a room are tried on: small, in Node, each in milliseconds. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { keptThread } from './kept-thread.mjs';
import { rooms } from './rooms.mjs';

const { tests } = rooms[process.env['MUTATION_ROOM'] ?? 'results'];

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [
    {
      name: keptThread.name,
      // Stryker asks for threads of vitest's own.
      configureVitest({ project }) {
        project.config.pool = keptThread.name;
        project.config.poolRunner = keptThread;
      },
    },
  ],
  test: {
    include: tests.map((room) => `test/unit/${room}/**/*.test.ts`),
    // Fakes replace modules for all tests that share their thread; a time zone is a process's, not a thread's; one figure
    // is followed through all rooms, which takes as long as all tests of one.
    exclude: ['**/fake-*.test.ts', '**/time-zones.test.ts', '**/one-figure.test.ts'],
    setupFiles: [fileURLToPath(new URL('no-mutant.mjs', import.meta.url))],
    isolate: false,
    testTimeout: 30_000,
  },
});
