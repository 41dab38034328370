import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-node';

/** What keeps a process from ending, as Node.js names it; streams and file requests of jest itself are none of ours. */
const HANDLES = ['Timeout', 'TCPServerWrap', 'TCPSocketWrap', 'ProcessWrap', 'Worker', 'MessagePort'];
/** The grid and the library hand out their last news within this time after they were closed. */
const ENDING_MAX_MS = 5000;
const POLL_MS = 20;

const openHandles = (): readonly string[] => process.getActiveResourcesInfo().filter((name) => HANDLES.includes(name));

/** Node's environment that fails a suite which leaves timers, servers, processes or ports behind: a host or a page that nobody closed. */
export default class ClosingEnvironment extends TestEnvironment {
  private readonly suite: string;
  private readonly before = openHandles().length;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.suite = context.testPath;
  }

  override async teardown(): Promise<void> {
    await super.teardown();
    const end = Date.now() + ENDING_MAX_MS;
    while (openHandles().length > this.before && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const left = openHandles();
    if (left.length > this.before) throw new Error(`${this.suite} leaves something running: ${left.join(', ')}. Close what it opens.`);
  }
}
