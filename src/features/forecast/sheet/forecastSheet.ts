export const FORECAST_SHEET = 'AR Forecast';
