// The production build of the add-in for the workbench and the tests, kept apart from dist/.
import { filesBelow, kept } from './kept.mjs';

/** What the build reads; of src/ all but what only the workbench and the command line have. */
const SOURCES = ['src', 'assets', 'scripts/build.mjs', 'scripts/lib', 'webpack.config.js', 'manifest.xml', 'manifest.json'];
const NOT_OF_THE_ADDIN = /^src[\\/](standin|workbench|cli)[\\/]/;

/**
 * Builds the add-in, unless it was built of the same files before, and returns its folder.
 * @returns {Promise<string>}
 */
export function buildAddin() {
  return kept('addin', async (folder) => {
    const { build } = await import('../build.mjs');
    await build({ out: folder });
    return SOURCES.flatMap(filesBelow).filter((path) => !NOT_OF_THE_ADDIN.test(path));
  });
}
