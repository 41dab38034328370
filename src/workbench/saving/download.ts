const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/** Name of the file to save: that of the file that was opened, which becomes a workbook where it was a text or an old format. */
export function savedName(opened: string): string {
  return /\.(xlsx|xlsm)$/i.test(opened) ? opened : `${opened.replace(/\.[^.]*$/, '')}.xlsx`;
}

/** Hands a file to the browser's downloads. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: name.toLowerCase().endsWith('.xlsm') ? XLSM : XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the bytes after this turn; the address may go once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
