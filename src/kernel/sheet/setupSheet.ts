export const SETUP_SHEET = 'AR Setup';
