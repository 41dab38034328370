// The list of capabilities for scripts and the command line: what the pane shows is left out, because only a page can show it.
import { importTypeScript } from './bundle.mjs';

/** Keeps out of a bundle for Node what only the pane loads: its screens, their controls and icons. */
export const withoutPane = {
  name: 'without the pane',
  setup(build) {
    build.onResolve({ filter: /^@fluentui\/|^react(-dom)?(\/|$)/ }, ({ path }) => ({ path, namespace: 'nothing' }));
    build.onResolve({ filter: /(^|\/)pane\// }, ({ path }) => ({ path, namespace: 'nothing' }));
    build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

/** Every capability. */
export async function features() {
  const { FEATURES } = await importTypeScript('src/features/index.ts', [withoutPane]);
  return FEATURES;
}
