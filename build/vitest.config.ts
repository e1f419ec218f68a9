import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests mirror the rooms. `e2e` and `slow` drive the built application and run one file at a time. */
export default defineConfig({
  root,
  plugins: [react()],
  test: {
    globals: false,
    projects: [
      ...['unit', 'property', 'golden'].map((name) => ({
        extends: true as const,
        test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], testTimeout: 30_000 },
      })),
      // `electron`: on a real one (build/test-electron.mjs); what `e2e` runs over the stand-in, and journeys of its own.
      ...(
        [
          ['e2e', ['test/e2e/**/*.test.ts']],
          ['electron', ['test/e2e/electron/**/*.test.ts', 'test/electron/**/*.test.ts']],
          ['slow', ['test/slow/**/*.test.ts']],
        ] as const
      ).map(([name, include]) => ({
        extends: true as const,
        test: {
          name,
          include: [...include],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      })),
    ],
  },
});
