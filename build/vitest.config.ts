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
      ...['e2e', 'slow'].map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`test/${name}/**/*.test.ts`],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      })),
    ],
  },
});
