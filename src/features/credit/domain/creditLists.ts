import type { ListForm } from '../../../reading/lists/listForm';

export type OrderField = 'order' | 'day' | 'customerId' | 'customer' | 'amount' | 'currency' | 'status';

/** Orders that wait for a release, on any sheet. */
export const ORDER_LIST: ListForm<OrderField> = {
  id: 'orders',
  sheetNames: ['order', 'pedido', 'auftrag', 'opportunit'],
  never: /^(open amount|days past due|due date|amount placed|invoice (no|number)|credit limit)$/,
  fields: {
    order: {
      kind: 'text',
      headings:
        'order no | order number | order | sales order | so no | order id | order name | numero de pedido | pedido | auftrag | auftragsnummer | opportunity name | sales order no',
      isNeeded: true,
    },
    day: {
      kind: 'day',
      headings:
        'order date | date | created | created date | fecha del pedido | fecha | auftragsdatum | requested | entry date | close date',
    },
    customerId: {
      kind: 'text',
      headings: 'customer no | customer id | account no | numero de cliente | account id | sold to',
      role: 'customerId',
    },
    customer: { kind: 'text', headings: 'customer | customer name | account name | cliente | sold to name', role: 'customer' },
    amount: {
      kind: 'amount',
      headings:
        'order amount | amount | order total | total | order value | net amount | value | importe del pedido | importe | total del pedido | auftragswert | open order amount',
      isNeeded: true,
    },
    currency: { kind: 'text', headings: 'currency | moneda | divisa | order currency', role: 'currency' },
    status: { kind: 'text', headings: 'status | order status | stage | estado' },
  },
};

export type RuleField = 'rule' | 'scope' | 'who' | 'type' | 'parameter' | 'fromAmount' | 'action';

/** Rules of credit on a sheet of the user's. */
export const RULE_LIST: ListForm<RuleField> = {
  id: 'credit rules',
  sheetNames: ['rule', 'regla', 'credit'],
  fields: {
    rule: { kind: 'text', headings: 'rule | rule no | regla | id', isNeeded: true },
    scope: { kind: 'text', headings: 'scope | applies to | ambito | alcance', isNeeded: true },
    who: { kind: 'text', headings: 'who | customer or group | quien | for' },
    type: { kind: 'text', headings: 'type | check | condition | tipo', isNeeded: true },
    parameter: { kind: 'text', headings: 'parameter | value | limit | parametro | valor' },
    fromAmount: { kind: 'amount', headings: 'from amount | amount from | minimum amount | desde importe | importe desde' },
    action: { kind: 'text', headings: 'action | accion | then', isNeeded: true },
  },
};
