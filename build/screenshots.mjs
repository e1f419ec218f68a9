/** `npm run screenshots`: takes the pictures of the README from the built application into assets/screenshots. */
import { ensureBuilt, ensureInstalled } from './ensure.mjs';

ensureInstalled();
ensureBuilt();
const { runTypescript } = await import('./run-typescript.mjs');
process.exit(await runTypescript('test/support/take-screenshots.ts'));
