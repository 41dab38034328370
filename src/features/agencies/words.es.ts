import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What collection agencies say, in Spanish. */
export const es: Translation<typeof en> = {
  noPlacements: 'No se encontraron asignaciones: ninguna hoja tiene cuenta, agencia, fecha de asignación e importe.',
  cellUnread: ({ sheet, text }) => `No se pudo leer «${text}» en ${sheet}. La fila cuenta sin ese dato.`,
  'proposal.morePlacements': 'asignar más',
  'proposal.keep': 'mantener',
  'proposal.correctiveAction': 'medida correctiva',
  'proposal.tooFew': 'muy pocas cuentas para juzgar',
  'finding.matched': 'coincide',
  'finding.amountDiffers': 'el importe difiere',
  'finding.feeDiffers': 'los honorarios difieren de lo pactado',
  'finding.missingOnStatement': 'falta en la liquidación',
  'finding.missingInLedger': 'falta en nuestros libros',
  'finding.recalledAccount': 'la cuenta se retiró',
  'finding.otherAgency': 'la cuenta está en otra agencia',
  'finding.unknownAccount': 'la cuenta es desconocida',
  'finding.reportedTwice': 'comunicado dos veces',
  // La línea de comandos.
  'option.json': 'imprime un objeto JSON y nada más',
  head: ({ asOf, count }, say) => `${say.count(count, 'agencia', 'agencias')} al ${say.day(asOf)}`,
  agencyLine: ({ name, placed, recovered, liquidation, index, proposal }, say) =>
    `${name}: ${say.money(recovered)} recuperado de ${say.money(placed)}, liquidación a 6 meses ${liquidation === null ? '–' : say.number(Number(liquidation), 2)} %, índice ${index === null ? '–' : say.number(Number(index), 1)}: ${say(proposal)}`,
  statementLine: ({ agency, difference, fee }, say) =>
    `Liquidación de ${agency}: lo cobrado difiere en ${say.money(difference)}, los honorarios en ${say.money(fee)}.`,
  'proposal.replace': 'sustituir (dos trimestres bajo)',
  agencyMissing: 'Indique la agencia.',
  percentWrong: 'Indique una parte, como 18 %.',
  numberWrong: 'Indique un número de 0 o más.',
  settingUnknown: 'Elija un ajuste de la lista.',
  columnUnknown: 'Elija una columna de la lista.',
  yesOrNo: 'Indique sí o no.',
  dayMissing: 'Indique la fecha.',
  accountUnknown: 'Ninguna asignación tiene esta cuenta.',
  agency: 'agencia',
  counsel: 'abogados',
  total: 'Total',
  title: 'Agencias de cobro',
  sheetHead: ({ asOf, count, accounts }, say) =>
    `Al ${say.day(asOf)}: ${say.count(count, 'agencia', 'agencias')}, ${say.count(accounts, 'cuenta asignada', 'cuentas asignadas')}`,
  statementHead: ({ agency, month, difference, fee, remitted }, say) =>
    `${agency}, ${month}: lo cobrado difiere en ${say.money(difference)}, los honorarios en ${say.money(fee)}; remesado: ${say.money(remitted)}.`,
  'recall.nothingCame': ({ days }) => `sin cobros en ${days} días`,
  'recall.paysUs': 'el cliente nos paga a nosotros',
  band: ({ label }) => label.replace(/^up to/, 'hasta').replace(/^over/, 'más de'),
};
