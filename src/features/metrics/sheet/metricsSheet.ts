export const METRICS_SHEET = 'AR Metrics';
