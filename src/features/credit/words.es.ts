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
  approvalVoid: 'El importe cambió desde que se aprobó. Apruébelo de nuevo.',
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
};
