export const EXPOSURE_SHEET = 'AR Exposure';
