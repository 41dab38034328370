import type { Choice } from '../../../kernel/tables/column';

/** What may go to an agency of each open document of a placed account; nothing goes that is not ticked. */
export const EXPORT_COLUMNS = [
  { value: 'account', en: 'Account', es: 'Cuenta' },
  { value: 'customer', en: 'Customer', es: 'Cliente' },
  { value: 'contact', en: 'Contact', es: 'Contacto' },
  { value: 'address', en: 'Address', es: 'Dirección' },
  { value: 'phone', en: 'Phone', es: 'Teléfono' },
  { value: 'email', en: 'E-mail', es: 'Correo electrónico' },
  { value: 'agency', en: 'Agency', es: 'Agencia' },
  { value: 'placedOn', en: 'Placed on', es: 'Asignada el' },
  { value: 'document', en: 'Document', es: 'Documento' },
  { value: 'documentDate', en: 'Document date', es: 'Fecha del documento' },
  { value: 'dueDate', en: 'Due date', es: 'Vencimiento' },
  { value: 'daysPastDue', en: 'Days past due', es: 'Días de atraso' },
  { value: 'originalAmount', en: 'Original amount', es: 'Importe original' },
  { value: 'openAmount', en: 'Open amount', es: 'Importe abierto' },
  { value: 'currency', en: 'Currency', es: 'Moneda' },
] as const satisfies readonly Choice[];
export type ExportColumn = (typeof EXPORT_COLUMNS)[number]['value'];
