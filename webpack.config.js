/** The add-in's production bundle: the pane with the shared runtime, and the custom functions; swc minifies. */
const path = require('node:path');
const { SwcMinifier } = require('./scripts/lib/swcMinifier.cjs');

/** The files that every session loads: with the page, and as soon as the pane stands. */
const DAILY = new Set(['functions', 'excel', 'useCases', 'screens']);

/** Tells the modules below `path` that two of them hold. */
const isDailyTwice =
  (path) =>
  (module, { chunkGraph }) =>
    path.test(module.nameForCondition() ?? '') &&
    [...chunkGraph.getModuleChunksIterable(module)].filter(({ name }) => DAILY.has(name)).length > 1;

module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { functions: './src/entries/functions.ts', taskpane: './src/entries/taskpane.tsx' },
  output: {
    path: path.join(__dirname, 'dist'),
    // The manifest names functions.js, so that one keeps its name; everything else carries its content's hash and may be cached for ever.
    filename: ({ chunk }) => (chunk.name === 'functions' ? 'functions.js' : '[name].[contenthash:8].js'),
    chunkFilename: '[name].[contenthash:8].js',
    publicPath: 'auto',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } },
      { test: /\.styles\.js$/, include: /node_modules[\\/]@fluentui/, loader: require.resolve('./scripts/lib/leanStyles.cjs') },
      { test: /\.css$/, type: 'asset/source' },
    ],
  },
  optimization: {
    minimizer: [new SwcMinifier()],
    // Both entries run in one page; what they share (decimal.js above all) is loaded once.
    runtimeChunk: 'single',
    splitChunks: {
      chunks: 'all',
      minSize: 4000,
      cacheGroups: {
        default: { minChunks: 2, reuseExistingChunk: true },
        defaultVendors: { idHint: 'vendors', priority: -10, reuseExistingChunk: true },
        // What every session loads anyway it loads once; the frame of the pane does not wait for it.
        shared: {
          test: isDailyTwice(/src[\\/](core|sheets|app)[\\/]|decimal\.js/),
          chunks: ({ name }) => DAILY.has(name),
          name: 'shared',
          enforce: true,
          priority: 20,
        },
        controls: { test: /node_modules[\\/](@fluentui|@griffel)/, chunks: 'async', name: 'controls', enforce: true, priority: 10 },
      },
    },
  },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: path.join(__dirname, 'node_modules', '.cache', 'webpack') },
  stats: 'errors-warnings',
};
