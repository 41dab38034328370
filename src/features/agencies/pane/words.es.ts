import type { AgencyStrings } from './words.en';

export const es: AgencyStrings = {
  intro: 'Las cuentas en una agencia salen de la lista de gestión. Agewise compara lo cobrado con los tramos asignados.',
  questionOpen: 'Hay una pregunta abierta. Respóndala primero en Inicio.',
  judge: 'Actualizar AR Agencies',
  none: 'No hay cuentas asignadas. Indique agencia y fecha junto a una propuesta en AR Placements.',
  score: 'Resultados de las agencias',
  columns: { agency: 'Agencia', index: 'Índice', liquidation: 'Liquidación', proposal: 'Propuesta' },
  proposed: (count) => `${count} propuestas para asignar, en AR Placements`,
  recalls: (count) => `${count} para retirar, en AR Agencies`,
  statement: 'Liquidación',
  statementTies: 'Todas las líneas coinciden.',
  differs: (collected, fee) => `Lo cobrado difiere en ${collected}, los honorarios en ${fee}.`,
  list: 'Lista para una agencia',
  listBody: 'Marque lo que la agencia necesita. La lista no lleva nada más.',
  agency: 'Agencia',
  rows: (count) => `${count} documentos abiertos`,
  copy: 'Copiar lista',
  copied: 'Copiada. Péguela en una hoja nueva o en un mensaje.',
  notCopied: 'No se pudo copiar la lista.',
};
