/** The report's fonts for headless PDF: Inter and Noto Sans SC, regular and bold, as unicode-range parts. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensure.mjs';

/** Static weights only: a variable font becomes Type 3 in a PDF and three times larger. */
const faces = [
  ['@fontsource/inter', 'latin-400.css'],
  ['@fontsource/inter', 'latin-400-italic.css'],
  ['@fontsource/inter', 'latin-ext-400.css'],
  ['@fontsource/inter', 'greek-400.css'],
  ['@fontsource/inter', 'latin-600.css'],
  ['@fontsource/inter', 'greek-600.css'],
  ['@fontsource/noto-sans-sc', '400.css'],
  ['@fontsource/noto-sans-sc', '700.css'],
];

/** Writes fonts.css and the woff2 files it names into `folder`. */
export function writeFonts(folder) {
  mkdirSync(join(folder, 'files'), { recursive: true });
  let css = '';
  for (const [name, sheet] of faces) {
    const source = join(projectRoot, 'node_modules', name);
    const text = readFileSync(join(source, sheet), 'utf8').replaceAll(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '');
    for (const [, file] of text.matchAll(/url\(\.\/files\/([^)]+\.woff2)\)/g))
      copyFileSync(join(source, 'files', file), join(folder, 'files', file));
    css += text;
  }
  writeFileSync(join(folder, 'fonts.css'), css);
}
