// Shows an address in the user's own browser.
import { spawn } from 'node:child_process';

/** A command that has not failed by then is taken to have opened the address; some stay for as long as the browser. */
const FAILS_WITHIN_MS = 1500;

/**
 * The system's command for opening an address, or null where there is no screen: xdg-open would fall back to a text browser in this terminal.
 * @returns {[command: string, args: string[]] | null}
 */
export function openCommand(url, platform = process.platform, env = process.env) {
  if (platform === 'darwin') return ['open', [url]];
  // The first text that start is given is the title of a window.
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', [url]] : null;
}

/**
 * True where the system's command for opening an address was started and did not say at once that it cannot.
 * @returns {Promise<boolean>}
 */
export function openInBrowser(url, command = openCommand(url)) {
  if (command === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(command[0], command[1], { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true });
    const timer = setTimeout(() => resolve(true), FAILS_WITHIN_MS);
    const end = (opened) => {
      clearTimeout(timer);
      resolve(opened);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
    child.unref();
  });
}
