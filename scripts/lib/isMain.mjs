// Tells a script that was started from one that another script imports.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path by which the system knows a file: links followed, and on Windows the drive and folders in the case they were made with. */
const truePath = (path) => {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
};

/** True where the module of this address (`import.meta.url`) is the script that Node.js was started with, by whatever path it was named. */
export function isMain(url, started = process.argv[1]) {
  return started !== undefined && truePath(started) === truePath(fileURLToPath(url));
}
