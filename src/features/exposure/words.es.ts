import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What expected credit loss says, in Spanish. */
export const es: Translation<typeof en> = {
  rateWrong: ({ rate }) => `Una tasa de pérdida es ${rate}. Las tasas son fracciones entre 0 y 1: 3 % es 0.03.`,
  salesWrong: ({ sales }) => `Las ventas son ${sales}. Las tasas de pérdida necesitan ventas positivas.`,
  paidMissing: 'paidByAge debe tener lo pagado en cada tramo.',
  paidBelowZero: 'Lo pagado en un tramo no debe ser negativo.',
  paidTooMuch: 'Se pagó más de lo vendido.',
  classesMissing: 'Las tasas de paso necesitan al menos dos tramos.',
  nothingToRoll: 'Este tramo y los siguientes estaban vacíos, así que nada podía pasar.',
  ECL: 'Pérdida crediticia esperada: suma de saldo × tasa de pérdida, cada una redondeada. Un saldo negativo cuenta 0.',
  'of.balances': 'Saldo de cada tramo o cliente.',
  'of.rates': 'Tasa de pérdida de cada uno, una fracción: 3 % es 0.03.',
  'of.decimals': 'Decimales a los que se redondea cada pérdida; 2 si se omite.',
  LOSSRATES: 'Tasa de pérdida de cada tramo y del resto, según se pagó un conjunto de ventas: nunca pagado / saldo que llegó al tramo.',
  'of.sales': 'Ventas seguidas hasta su pago o pérdida.',
  'of.paidByAge': 'Lo pagado en cada tramo, el más joven primero.',
  ROLLRATES:
    'Tasas de paso entre dos antigüedades: saldo de un tramo ahora / saldo del tramo anterior entonces. El último tramo guarda el suyo.',
  'of.priorBalances': 'Saldo de cada tramo en la fecha anterior.',
  'of.currentBalances': 'Saldo de cada tramo ahora, un periodo después.',
  ALLOWANCE: 'Gasto que lleva la provisión al saldo requerido: requerido − (inicial − castigos + recuperaciones).',
  'of.beginning': 'Provisión inicial.',
  'of.writeOffs': 'Castigado en el periodo.',
  'of.recoveries': 'Recuperado de castigos anteriores.',
  'of.requiredEnding': 'Provisión necesaria al final.',
};
