/**
 * The scripts that a day's work in English loads: opening the pane, refreshing, looking at Home, Worklist and Settings. Each stands for
 * the name of a built file, such as `excel.1f0c.js`.
 */
export const DAILY_FILES: readonly string[] = [
  'runtime',
  'taskpane',
  'shared',
  'cells',
  'functions',
  'excel',
  'report',
  'daily',
  'controls',
];
