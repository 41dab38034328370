import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What the functions of terms say, in Spanish. */
export const es: Translation<typeof en> = {
  rateWrong: ({ rate }) => `annualRate es ${rate}. Es una fracción entre 0 y 1: 8.5 % es 0.085.`,
  LATEFEE: 'Recargo por mora: interés simple desde el día después del vencimiento más una suma fija, con dos decimales; 0 sin atraso.',
  'of.amount': 'Importe debido, o un rango de importes; un abono no tiene recargo.',
  'of.due': 'Fecha de vencimiento.',
  'of.asOf': 'Día hasta el que corre el interés.',
  'of.annualRate': 'Tipo de interés anual, una fracción: 8.5 % es 0.085.',
  'of.fixedSum': 'Suma fija que se añade una vez con atraso; 0 si se omite.',
  'of.yearDays': 'Días del año, 365 si se omite; 360 para años bancarios.',
  'of.roundDaily': 'VERDADERO redondea primero el interés de un día a dos decimales; FALSO si se omite.',
  DISCOUNTCOST: 'Lo que cuesta al año no tomar un descuento por pronto pago, como fracción: 2/10 neto 30 cuesta 0.3724.',
  'of.discount': 'Descuento, una fracción: 2 % es 0.02.',
  'of.discountDays': 'Días en los que puede tomarse el descuento.',
  'of.netDays': 'Días tras los que vence el importe completo.',
  'DISCOUNTCOST.yearDays': 'Días del año; 365 si se omite.',
  'of.compound': 'VERDADERO capitaliza el coste en el año; FALSO si se omite.',
  PAYPLAN: 'Plan de pagos, una fila por cuota: número, fecha, pago, capital, interés, saldo. El último pago salda el resto.',
  'PAYPLAN.amount': 'Importe por pagar.',
  'of.instalments': 'Número de cuotas.',
  'of.firstDate': 'Fecha de la primera cuota; las fechas mensuales respetan el fin de los meses cortos.',
  'PAYPLAN.annualRate': 'Tipo de interés anual, una fracción; 0 si se omite.',
  'of.frequency': '"monthly" (si se omite), "biweekly" o "weekly".',
};
