import type { ListForm } from '../../../reading/lists/listForm';

export type PlacementField =
  'account' | 'customer' | 'agency' | 'placedOn' | 'amount' | 'daysPastDue' | 'legal' | 'recalledOn' | 'balanceRecalled' | 'currency';

/** Accounts that were given to collection agencies. */
export const PLACEMENT_LIST: ListForm<PlacementField> = {
  id: 'placements',
  sheetNames: ['placement', 'placed', 'asignacion', 'cedid'],
  fields: {
    account: {
      kind: 'text',
      headings: 'account | account no | account number | cuenta | debtor no | reference | file no | customer no | expediente',
      isNeeded: true,
    },
    customer: { kind: 'text', headings: 'customer | customer name | debtor | debtor name | name | cliente | deudor', role: 'customer' },
    agency: { kind: 'text', headings: 'agency | agency code | agencia | collection agency | placed with | assigned to', isNeeded: true },
    placedOn: {
      kind: 'day',
      headings: 'placed on | placement date | date placed | placed | assigned on | fecha de asignacion | assignment date | asignado el',
      isNeeded: true,
    },
    amount: {
      kind: 'amount',
      headings: 'amount placed | placed amount | balance placed | amount | placed balance | importe asignado | importe | amount assigned',
      isNeeded: true,
    },
    daysPastDue: {
      kind: 'amount',
      headings:
        'days past due when placed | days past due | age at placement | age when placed | dpd at placement | days overdue | dias de atraso',
    },
    legal: { kind: 'text', headings: 'legal | legal action | court | judicial | via judicial' },
    recalledOn: {
      kind: 'day',
      headings: 'recalled on | recall date | date recalled | returned on | closed on | retirado el | fecha de retiro',
    },
    balanceRecalled: {
      kind: 'amount',
      headings: 'balance recalled | recalled balance | amount recalled | recalled amount | returned balance | saldo retirado',
    },
    currency: { kind: 'text', headings: 'currency | moneda', role: 'currency' },
  },
};

export type RecoveryField = 'day' | 'account' | 'amount' | 'paidTo' | 'cost';

/** Money that came in on placed accounts. */
export const RECOVERY_LIST: ListForm<RecoveryField> = {
  id: 'recoveries',
  sheetNames: ['recover', 'recuperac', 'collections'],
  never: /^(fee|remitted|amount placed|placed on|honorarios|agency|net)$/,
  fields: {
    day: { kind: 'day', headings: 'date | payment date | paid on | recovery date | received | fecha | fecha de pago', isNeeded: true },
    account: {
      kind: 'text',
      headings: 'account | account no | account number | cuenta | debtor no | file no | reference | expediente',
      isNeeded: true,
    },
    amount: { kind: 'amount', headings: 'amount | recovered | amount recovered | payment | paid | importe | recuperado', isNeeded: true },
    paidTo: { kind: 'text', headings: 'paid to | received by | payee | to | pagado a | recibido por', isNeeded: true },
    cost: { kind: 'amount', headings: 'cost | costs | court costs | legal costs | costo | costos | costas' },
  },
};

export type StatementField = 'account' | 'day' | 'collected' | 'fee' | 'remitted' | 'currency';

/** A statement that an agency sent. */
export const AGENCY_STATEMENT: ListForm<StatementField> = {
  id: 'agency statement',
  sheetNames: ['statement', 'agency', 'liquidacion', 'remittance'],
  fields: {
    account: {
      kind: 'text',
      headings: 'account | account no | account number | cuenta | your reference | client reference | reference | debtor no',
      isNeeded: true,
    },
    day: { kind: 'day', headings: 'date | payment date | collected on | fecha | paid on' },
    collected: {
      kind: 'amount',
      headings: 'collected | amount collected | gross | gross collected | payment | cobrado | recovered',
      isNeeded: true,
    },
    fee: { kind: 'amount', headings: 'fee | commission | our fee | honorarios | comision | contingency fee | fees', isNeeded: true },
    remitted: { kind: 'amount', headings: 'remitted | net | net to client | due client | amount remitted | remesado | neto | net due' },
    currency: { kind: 'text', headings: 'currency | moneda | divisa' },
  },
};

export type TermsField = 'agency' | 'name' | 'kind' | 'legalAdds' | 'goal' | 'baseline' | 'minimum' | 'recall' | 'contact';

/** What is agreed with agencies; the fees by age stand in columns that their headings name. */
export const TERMS_LIST: ListForm<TermsField> = {
  id: 'agency terms',
  sheetNames: ['agenc', 'terms', 'contract'],
  never: /^(account|placed on|amount placed|paid to|collected|remitted)$/,
  fields: {
    agency: { kind: 'text', headings: 'agency | agency code | code | agencia | codigo', isNeeded: true },
    name: { kind: 'text', headings: 'name | agency name | nombre' },
    legalAdds: { kind: 'amount', headings: 'legal adds | legal adds % | legal surcharge | legal | court surcharge | recargo judicial' },
    goal: {
      kind: 'amount',
      headings:
        'goal | goal 6 month liquidation | goal 6-month liquidation % | target | objetivo | objetivo liquidacion a 6 meses | 6 month goal | meta | meta de liquidacion',
    },
    kind: { kind: 'text', headings: 'kind | type | tipo | clase' },
    baseline: { kind: 'amount', headings: 'baseline | linea base' },
    minimum: { kind: 'amount', headings: 'minimum fee | minimum | honorarios minimos | minimo' },
    recall: { kind: 'amount', headings: 'recall after days | recall after | retirar tras dias' },
    contact: { kind: 'text', headings: 'contact | contact person | contacto' },
  },
};

/** A column of fees by its heading: `Fee % 91-180` ends at 180, `Fee % over 365` has no end; named in English. `null` for any other heading. */
export function feeBandOf(heading: string): { readonly label: string; readonly upTo: number | null } | null {
  const found =
    /^(?:contingency |commission|comisi[oó]n|honorarios|fee|rate|tarifa)[\s%:]*(?:fee|rate)?[\s%:]*(.*\d.*?)(?:\s*(?:days?|d[ií]as?))?\s*%?$/i.exec(
      heading.trim(),
    );
  if (!found) return null;
  const label = found[1]!.trim();
  const numbers = [...label.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const isEnglish = /^(up to|over|\d)/i.test(label);
  if (/over|more|above|beyond|\+|>|m[aá]s|desde|from/i.test(label) && numbers.length === 1)
    return { label: isEnglish ? label : `over ${numbers[0]}`, upTo: null };
  const last = numbers[numbers.length - 1];
  if (last === undefined) return null;
  return { label: isEnglish ? label : numbers.length === 1 ? `up to ${last}` : `${numbers[0]}-${last}`, upTo: last };
}
