import { accountAtSelection } from '../features/activity/run/accountAtSelection';
import { reloadActivity } from '../features/activity/run/reloadActivity';
import { computeReport } from '../report/computeReport';
import { forgetChoices } from '../reading/run/readingMemory';
import { refresh } from '../report/refresh';
import { restoreLast } from '../kernel/run/restoreLast';
import { nextFreeColumn, writeNoteColumns } from '../features/notes/run/writeNoteColumns';
import type { PaneConnection, PaneUseCases } from '../pane/services';

/** A use case whose code is loaded when it is asked for the first time. */
const onDemand =
  <Arguments extends readonly unknown[], Result>(load: () => Promise<(...args: Arguments) => Promise<Result>>) =>
  async (...args: Arguments): Promise<Result> =>
    (await load())(...args);

const loads = {
  forecast: () => import(/* webpackChunkName: "forecast" */ '../features/forecast/run/refreshForecast'),
  log: () => import(/* webpackChunkName: "desk" */ '../features/activity/run/logActivity'),
  briefs: () => import(/* webpackChunkName: "desk" */ '../features/brief/run/writeBrief'),
  bringing: () => import(/* webpackChunkName: "desk" */ '../features/activity/run/importActivity'),
  trial: () => import(/* webpackChunkName: "trial" */ '../features/trial/run/strategyTrial'),
  month: () => import(/* webpackChunkName: "month" */ '../features/monthEnd/run/closeMonth'),
  snapshots: () => import(/* webpackChunkName: "month" */ '../features/snapshots/run/snapshotList'),
  sample: () => import(/* webpackChunkName: "sample" */ '../features/sample/run/insertSample'),
};

/**
 * What the pane can do. Reading, computing, refreshing and Restore are in the file of this module; what not everybody does each day is a
 * file for each kind of work, named here so that none of them holds again what this file has.
 */
export const useCases: PaneUseCases = {
  computeReport,
  refresh,
  restoreLast,
  reloadActivity,
  accountAtSelection,
  writeNoteColumns,
  nextFreeColumn,
  forgetChoices,
  refreshForecast: onDemand(async () => (await loads.forecast()).refreshForecast),
  logActivity: onDemand(async () => (await loads.log()).logActivity),
  logAgain: onDemand(async () => (await loads.log()).logAgain),
  writeBrief: onDemand(async () => (await loads.briefs()).writeBrief),
  writeActivityReport: onDemand(async () => (await loads.briefs()).writeActivityReport),
  importActivity: onDemand(async () => (await loads.bringing()).importActivity),
  startTrial: onDemand(async () => (await loads.trial()).startTrial),
  compareTrial: onDemand(async () => (await loads.trial()).compareTrial),
  adoptTrial: onDemand(async () => (await loads.trial()).adoptTrial),
  dropTrial: onDemand(async () => (await loads.trial()).dropTrial),
  closeMonth: onDemand(async () => (await loads.month()).closeMonth),
  listSnapshots: onDemand(async () => (await loads.snapshots()).listSnapshots),
  deleteSnapshot: onDemand(async () => (await loads.snapshots()).deleteSnapshot),
  insertSample: onDemand(async () => (await loads.sample()).insertSample),
};

/** The file reader is loaded by those who open a file, and reads it in the page. */
export const openFile: PaneConnection['openFile'] = async (bytes, name) =>
  (await import(/* webpackChunkName: "files" */ '../adapters/xlsx/readOnlyWorkbook')).ReadOnlyWorkbook.open(bytes, name);
