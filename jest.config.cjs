/** One configuration for all suites but the browser's, which Playwright runs (playwright.config.mjs). */
module.exports = {
  testEnvironment: '<rootDir>/test/harness/closingEnvironment.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        module: { type: 'commonjs' },
      },
    ],
  },
  haste: { enableSymlinks: false },
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};
