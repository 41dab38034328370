import type { Heading } from './heading';

/** Headings that many tables have. */
export const HEADINGS = {
  customer: { en: 'Customer', es: 'Cliente' },
  customerNumber: { en: 'Customer number', es: 'Número de cliente' },
  number: { en: 'Number', es: 'Número' },
  entity: { en: 'Entity', es: 'Entidad' },
  document: { en: 'Document', es: 'Documento' },
  currency: { en: 'Currency', es: 'Moneda' },
  amount: { en: 'Amount', es: 'Importe' },
  balance: { en: 'Balance', es: 'Saldo' },
  pastDue: { en: 'Past due', es: 'Vencido' },
  bucket: { en: 'Bucket', es: 'Tramo' },
  date: { en: 'Date', es: 'Fecha' },
  name: { en: 'Name', es: 'Nombre' },
  reason: { en: 'Reason', es: 'Motivo' },
  collector: { en: 'Collector', es: 'Gestor' },
  note: { en: 'Note', es: 'Nota' },
  sheet: { en: 'Sheet', es: 'Hoja' },
  sheetRow: { en: 'Sheet row', es: 'Fila de la hoja' },
} as const satisfies Record<string, Heading>;
