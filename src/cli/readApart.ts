import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { OldReader } from '../adapters/xlsx/legacy/oldReader';

const LIBRARY = '@e965/xlsx';
const READING = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.postMessage(require(workerData.library).read(workerData.bytes, workerData.options));
`;
/** Of processor time: for any file, and for each megabyte of it. A sound one takes a small part of that. */
const SECONDS = 2;
const SECONDS_MEGABYTE = 4;
const MEMORY_MEGABYTES = 1024;
const LOOK_MILLISECONDS = 50;

/**
 * Reads an old workbook in a thread of its own, which is stopped where it takes more time or memory than a sound file of that size ever does:
 * the library follows some damaged records without end.
 */
export const readApart: OldReader = (bytes, options) =>
  new Promise((resolve, reject) => {
    const secondsMax = SECONDS + (SECONDS_MEGABYTE * bytes.length) / 1024 ** 2;
    const worker = new Worker(READING, {
      eval: true,
      // What the library tells the console of records that it does not know is for nobody.
      stdout: true,
      stderr: true,
      workerData: { library: createRequire(__filename).resolve(LIBRARY), bytes, options },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
    });
    const before = process.cpuUsage();
    const memoryBefore = process.memoryUsage.rss();
    const end = (settle: () => void): void => {
      clearInterval(watch);
      void worker.terminate().then(settle);
    };
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      const megabytes = (process.memoryUsage.rss() - memoryBefore) / 1024 ** 2;
      if ((user + system) / 1e6 > secondsMax) end(() => reject(new Error(`took more than ${secondsMax.toFixed(1)} s`)));
      else if (megabytes > MEMORY_MEGABYTES) end(() => reject(new Error(`took more than ${MEMORY_MEGABYTES} MB`)));
    }, LOOK_MILLISECONDS);
    worker.once('message', (book: Awaited<ReturnType<OldReader>>) => end(() => resolve(book)));
    worker.once('error', (error) => end(() => reject(error)));
  });
