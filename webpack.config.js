/** The add-in's production bundle: the pane with the shared runtime, and the custom functions; swc minifies. */
const path = require('node:path');
const { IgnorePlugin } = require('webpack');
const { SwcMinifier } = require('./scripts/lib/swcMinifier.cjs');

/** The files that every session loads, with the page or as soon as the pane stands. What a capability loads each day it names `daily`. */
const DAILY = new Set(['functions', 'cells', 'excel', 'report', 'daily']);

/** Tells the modules that a file of every session holds and another file too. */
const isDailyTwice = (module, { chunkGraph }) => {
  const chunks = [...chunkGraph.getModuleChunksIterable(module)];
  return (
    chunks.length > 1 &&
    chunks.some(({ name }) => DAILY.has(name)) &&
    !/node_modules[\\/](@fluentui|@griffel)/.test(module.nameForCondition() ?? '')
  );
};

module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  // The functions run in the page of the pane, after it.
  entry: { taskpane: './src/entries/taskpane.tsx', functions: { import: './src/entries/functions.ts', dependOn: 'taskpane' } },
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
        // What every session loads anyway is loaded once; the frame of the pane does not wait for it.
        shared: { test: isDailyTwice, chunks: ({ name }) => name !== 'taskpane', name: 'shared', enforce: true, priority: 20 },
        controls: { test: /node_modules[\\/](@fluentui|@griffel)/, chunks: 'async', name: 'controls', enforce: true, priority: 10 },
      },
    },
  },
  // The list of capabilities names their commands too; they run in Node only.
  plugins: [new IgnorePlugin({ resourceRegExp: /\/cli\// })],
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: path.join(__dirname, 'node_modules', '.cache', 'webpack') },
  stats: 'errors-warnings',
};
