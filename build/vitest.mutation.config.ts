/** The tests that mutants are tried on: small, in Node, each in milliseconds. `npm run mutation` says which rooms'. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: [`test/unit/{${process.env['MUTATION_TESTS'] ?? 'results,report,renderer'}}/**/*.test.{ts,tsx}`],
    testTimeout: 30_000,
  },
});
