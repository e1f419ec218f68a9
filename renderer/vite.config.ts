/**
 * Run with this folder as root (build/build.mjs does). The renderer for both hosts: one page, its workers as ES modules, every asset a file of its own (the policy
 * forbids data: scripts).
 */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Every browser we run in reads woff2: the older copies of each font part stay out of dist/. */
function onlyWoff2(): Plugin {
  return {
    name: 'only-woff2',
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (name.endsWith('.woff')) delete bundle[name];
        else if (file.type === 'asset' && name.endsWith('.css'))
          file.source = String(file.source).replace(/,\s*url\([^)]*\.woff\)\s*format\(["']?woff["']?\)/g, '');
      }
    },
  };
}

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [react(), onlyWoff2()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome120',
    chunkSizeWarningLimit: 2000,
    // How long each plugin took says nothing to whoever builds the program.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
