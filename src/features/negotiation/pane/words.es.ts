import type { NegotiationStrings } from './words.en';

/** The texts of the negotiation aid in Spanish. */
export const es: NegotiationStrings = {
  title: 'Negociar',
  defaults: 'Las cifras de abajo son valores iniciales. Cámbielas por las suyas.',
  annualPercent: 'Costo del dinero, % al año',
  expectedDays: 'Días hasta que paguen sin acuerdo',
  discountPercent: 'Descuento por pagar ahora, %',
  least: 'Cuota mínima',
  every: 'Cuotas',
  frequencies: { weekly: 'semanales', biweekly: 'quincenales', monthly: 'mensuales' },
  limitDays: 'Última cuota dentro de, días',
  planRecovery: 'Un plan se paga, %',
  agencyRecovery: 'Una agencia recupera, %',
  feePercent: 'Comisión de la agencia, %',
  waiting: (cost, days) => `Esperar ${days} días cuesta ${cost}.`,
  breakEven: (percent) => `Un descuento por pagar ahora conviene hasta el ${percent} %.`,
  discountGood: (discount, net) => `El descuento de ${discount} conviene: recibe ${net} ahora.`,
  discountBad: (discount) => `El descuento de ${discount} cuesta más que esperar.`,
  fits: (count, each, last) => `Caben ${count} cuotas: de ${each} cada una, la última de ${last}.`,
  fitsNone: 'Ningún plan cabe en estos límites.',
  better: (plan, agency) => `Un plan permite esperar ${plan}; una agencia, ${agency}.`,
  walkAway: (amount) => `Acepte ${amount} o más.`,
  logPlan: 'Anotar este plan',
  whoFirst: 'Anote antes una llamada, para que se conozca su nombre.',
};
