/** Lint rules that hold the house together: no `any`, no default exports, one door for IPC. */
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { projectRoot } from './ensure.mjs';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
};
const noRaw = (name, home) => ({
  selector: `ImportSpecifier[imported.name="${name}"], MemberExpression > Identifier[name="${name}"]`,
  message: `${name} is touched in ${home} alone.`,
});
const ipcMain = noRaw('ipcMain', 'electron/calls.ts');
const ipcRenderer = noRaw('ipcRenderer', 'electron/preload.ts');
const noHtml = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'No HTML from data.',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'example-output/**', '**/*.d.ts'] },
  { files: ['**/*.{ts,tsx,mjs}'], linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended, ...tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-for-of': 'off',
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, ipcMain, ipcRenderer, noHtml],
    },
  },
  // Rules that know types: a promise is awaited or handed to somebody, a switch knows every case.
  {
    files: ['{shared,electron,renderer,test}/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: projectRoot },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['electron/calls.ts', 'test/support/**'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ipcRenderer, noHtml] },
  },
  {
    files: ['electron/preload.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ipcMain, noHtml] },
  },
  // Tools that demand a default export.
  { files: ['**/vite.config.ts', '**/vitest*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
