export const SUMMARY_SHEET = 'AR Summary';
