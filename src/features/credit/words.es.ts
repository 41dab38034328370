import type { Translation } from '../../kernel/words/words';
import type { en } from './words.en';

/** What credit says, in Spanish. */
export const es: Translation<typeof en> = {
  // Por qué se retiene un pedido.
  'because.status': ({ status }) => status,
  'because.overdue': ({ amount, days }, say) => `${say.money(amount)} con más de ${days} días de atraso`,
  'because.limit': ({ exposure, limit }, say) => `exposición de ${say.money(exposure)}, por encima de ${say.money(limit)}`,
  'because.review': ({ day }, say) => `revisión pendiente desde el ${say.day(day)}`,
  'because.order': ({ amount }, say) => `pedido superior a ${say.money(amount)}`,
  'because.promises': ({ count }, say) => say.count(count, 'compromiso incumplido', 'compromisos incumplidos'),
  'because.returned': ({ day }, say) => `pago devuelto el ${say.day(day)}`,
  'because.noLimit': 'sin límite de crédito',
  'because.score': ({ score }) => `puntuación ${score}`,
  'because.scoreOld': ({ day }, say) => `puntuación del ${say.day(day)}`,
  'because.terms': ({ terms }) => `condiciones ${terms}`,
  'because.repeated': ({ order }) => `el pedido ${order} figura dos veces`,
  'because.currency': ({ order, account }) => `pedido en ${order}, cuenta en ${account}: indique un tipo de cambio`,
  // AR Credit.
  sheetHead: ({ asOf, released, held }, say) =>
    `Al ${say.day(asOf)}: ${say.count(released, 'pedido', 'pedidos')} para liberar, ${say.count(held, 'pedido', 'pedidos')} para retener`,
  approvalVoid: ({ amount, now }, say) =>
    `La aprobación de ${say.money(amount)} no vale: el pedido es ahora de ${say.money(now)}. Para aprobarlo de nuevo, vacíe «Importe aprobado».`,
  partMissing: 'Indique la parte aprobada, menor que el importe del pedido.',
  approverMissing: 'Indique quién lo aprobó.',

  // La línea de comandos.
  'option.orders': 'la hoja de pedidos; si se omite, se busca por sus encabezados',
  'option.json': 'imprime un objeto JSON y nada más',
  noOrders: 'No se encontraron pedidos: ninguna hoja tiene número de pedido, cliente e importe. Indíquela con --orders.',
  severalOrderSheets: ({ sheets }, say) => `${say.list(sheets)} pueden ser listas de pedidos. ¿Cuál es?`,
  ordersJudged: ({ released, held }, say) =>
    `${say.count(released, 'pedido', 'pedidos')} para liberar, ${say.count(held, 'pedido', 'pedidos')} para retener.`,
  released: 'liberar',
  held: 'retener',
  releasedByPaying: ({ amount }, say) => `se libera pagando ${say.money(amount)}`,
  ruleUnknown: ({ type }) => `«${type}» no es un tipo de regla de crédito. La fila no se usa.`,
  scopeMissing: 'Elija un alcance: Todos, Grupo o Cliente.',
  whoMissing: 'Indique el grupo o el cliente.',
  actionMissing: 'Elija una acción: retener, en su lugar o liberar.',
  numberWrong: 'Indique un número.',
  factorUnknown: 'Elija un factor.',
  bandMissing: 'Indique el nombre de la banda.',
  shareWrong: 'Indique una parte de 0 % a 100 %.',
  // AR Credit Standing.
  standingHead: ({ asOf, count, open }, say) =>
    `Al ${say.day(asOf)}: ${say.count(count, 'cliente', 'clientes')}, ${say.count(open, 'propuesta', 'propuestas')}`,
  'proposal.hold': 'retener',
  'proposal.security': 'pedir garantía',
  'proposal.review': 'revisar',
  'proposal.raise': 'subir límite',
  'proposal.lower': 'bajar límite',
  'proposal.keep': 'mantener',
  'why.reasons': ({ reasons }, say) => reasons.map((one) => say(one)).join('; '),
  'why.raise': ({ count, of, days }, say) =>
    `uso del 80 % o más en ${count} de ${of} cierres; paga con ${say.number(Number(days), 1)} días de atraso`,
  'why.lower': ({ count }) => `uso del 25 % o menos en los últimos ${count} cierres`,
  'flag.noLimit': 'sin límite fijado',
  'flag.noCredit': 'límite 0: sin crédito',
  'flag.temporary': ({ until }, say) => (until === null ? 'límite temporal' : `límite temporal hasta el ${say.day(until)}`),
  'flag.branch': ({ customer, limit }, say) => `${customer} tiene un límite propio, ${say.money(limit)}; vale el de la matriz`,
  'flag.scoreOld': ({ day }, say) => `puntuación del ${say.day(day)}, de más de 180 días`,
  'flag.uninsured': ({ amount }, say) => `${say.money(amount)} sin asegurar`,
  // AR Credit Lines.
  'line.insolvent': 'Insolvencia registrada: pago anticipado',
  'line.byNeed': ({ band }) => `Necesidad, parte de la banda ${band}`,
  'line.byCap': ({ band }) => `Mediana de los topes, parte de la banda ${band}`,
  'line.noCap': ({ band }) => `Sin tope conocido: 2500 como máximo, parte de la banda ${band}`,
  applicationNumber: 'Escriba números en las columnas de importes, días y puntuaciones.',
  applicationMissing: 'Indique las compras al mes y el plazo en días.',
  // AR Risk Notices.
  riskHead: ({ asOf, count, fresh }, say) =>
    `Al ${say.day(asOf)}: ${say.count(count, 'aviso', 'avisos')}, ${say.count(fresh, 'nuevo', 'nuevos')}`,
  noSalesperson: 'Sin vendedor',
  yes: 'sí',
  'riskName.overLimit': 'Límite superado',
  'riskName.overdue': 'Vencido',
  'riskName.brokenPromise': 'Compromiso incumplido',
  'riskName.returnedPayment': 'Pago devuelto',
  'riskName.scoreFell': 'Bajó la puntuación',
  'riskName.disputes': 'Disputas',
  'riskName.orderStopped': 'Pedido retenido',
  'risk.overLimit': ({ exposure, limit }, say) => `La exposición es de ${say.money(exposure)}; el límite, de ${say.money(limit)}.`,
  'risk.overdue': ({ amount, days }, say) => `${say.money(amount)} con más de ${days} días de atraso.`,
  'risk.brokenPromise': ({ count }, say) => `${say.count(count, 'compromiso de pago incumplido', 'compromisos de pago incumplidos')}.`,
  'risk.returnedPayment': ({ day }, say) => `Se devolvió un pago el ${say.day(day)}.`,
  'risk.scoreFell': ({ from, to }) => `La puntuación bajó de ${from} a ${to}.`,
  'risk.disputes': ({ count }, say) => `${say.count(count, 'disputa abierta', 'disputas abiertas')}.`,
  'risk.orderStopped': ({ order, reasons }, say) => `El pedido ${order} está retenido: ${reasons.map((one) => say(one)).join('; ')}.`,
  riskNew: ({ text }, say) => `Nuevo: ${say(text)}`,
  riskGreeting: ({ salesperson }) => (salesperson === '' ? 'Hola:' : `Hola, ${salesperson}:`),
  riskIntro: ({ asOf }, say) => `Estos clientes suyos requieren atención al ${say.day(asOf)}.`,
};
