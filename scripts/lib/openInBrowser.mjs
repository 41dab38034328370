// Shows an address in the user's own browser.
import { spawn } from 'node:child_process';

const COMMANDS = {
  darwin: (url) => ['open', [url]],
  win32: (url) => ['cmd', ['/c', 'start', '', url]],
  linux: (url) => ['xdg-open', [url]],
};

/**
 * True where the system's command for opening an address was started.
 * @returns {Promise<boolean>}
 */
export function openInBrowser(url) {
  // Without a screen xdg-open falls back to text browsers in this terminal.
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return Promise.resolve(false);
  const [command, args] = (COMMANDS[process.platform] ?? COMMANDS.linux)(url);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.on('error', () => resolve(false));
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
