/** CommonJS dependencies inside an ES module bundle still call `require` for Node's own modules. */
export const requireBanner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";
