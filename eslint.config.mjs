// What the compiler cannot hold: promises awaited, Office.js used as documented, accessible markup, and no clock or chance in the core.
import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import office from 'eslint-plugin-office-addins';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const pureLayers = [
  'src/kernel/**',
  'src/reading/**',
  'src/features/*.ts',
  'src/features/*/*.ts',
  'src/features/*/{domain,sheet,run,jobs}/**',
  'src/report/**',
  'src/functions/**',
];

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', 'bench-results/**'] },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An index known to lie inside a typed array is written a[i]!; testing for undefined there would hide bugs and cost time.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: pureLayers,
    rules: {
      'no-restricted-globals': ['error', { name: 'Date', message: 'The as-of date is an argument; days are Excel serials.' }],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Results must be the same next year.' }],
    },
  },
  {
    // Words are texts: `satisfies Words` says so once for all of them.
    files: ['src/**/words.en.ts', 'src/**/words.*.en.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: ['src/adapters/excel/**'],
    plugins: { 'office-addins': office },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/pane/**/*.tsx', 'src/features/*/pane/**/*.tsx', 'src/workbench/**/*.tsx', 'src/entries/**/*.tsx'],
    plugins: { 'jsx-a11y': a11y, 'react-hooks': hooks },
    // The pane is not compiled by the React compiler, so what that compiler would skip is no fault.
    rules: { ...a11y.configs.strict.rules, ...hooks.configs.recommended.rules, 'react-hooks/incompatible-library': 'off' },
  },
  {
    // The grid's types promise enums and values where its data holds 0, 1 or nothing, and its facades add members that the linter does not resolve.
    files: ['src/standin/univer/**', 'src/workbench/**'],
    rules: {
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['scripts/**/*.mjs'],
    ...js.configs.recommended,
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setImmediate: 'readonly',
        clearImmediate: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
