/** Namespace of the custom XML part that holds a workbook's settings, the same in Excel and in a file. */
export const SETTINGS_NAMESPACE = 'urn:agewise:settings';
