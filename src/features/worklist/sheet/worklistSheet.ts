export const WORKLIST_SHEET = 'AR Worklist';
