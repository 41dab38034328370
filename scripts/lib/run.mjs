// Runs one tool of node_modules to its end and hands back its exit code and what it printed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './ensureInstalled.mjs';

/**
 * Starts `node <script> …args` in the project's root. With `echo` its output is shown as it comes.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(script, args, { echo = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectRoot, script), ...args], {
      cwd: projectRoot,
      env: { ...process.env, TZ: 'America/Los_Angeles', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (echo) process.stdout.write(text);
      });
    }
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
