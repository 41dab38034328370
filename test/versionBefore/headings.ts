/** Headings under which people type, in Spanish; a table may be written in either language and is read in both. */
const SPANISH: Readonly<Record<string, string>> = {
  Customer: 'Cliente',
  'Customer number': 'Número de cliente',
  Number: 'Número',
  Document: 'Documento',
  'Document no.': 'N.º de documento',
  Currency: 'Moneda',
  Note: 'Nota',
  Balance: 'Saldo',
  'Past due': 'Vencido',
  Kind: 'Tipo',
  Text: 'Texto',
  Who: 'Quién',
  When: 'Cuándo',
  Amount: 'Importe',
  Date: 'Fecha',
  'Open amount': 'Importe abierto',
  'As of': 'A fecha de',
  'Control balance': 'Saldo de control',
};

const plain = (text: string): string => text.trim().toLowerCase();

/** True where a heading of the workbook is the one named in English, in either language; one of amounts may name its currency behind. */
export function inAnyLanguage(heading: string, found: string): boolean {
  const bare = plain(found.replace(/ [A-Z]{3}$/, ''));
  return [plain(found), bare].some((one) => one === plain(heading) || one === plain(SPANISH[heading] ?? heading));
}
