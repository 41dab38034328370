import type { DayNumber } from '../../../kernel/calendar/dayNumber';

/** What a rule looks at. */
export const RULE_TYPES = [
  'status',
  'daysOverdue',
  'limitUsed',
  'reviewOverdue',
  'orderAmount',
  'brokenPromises',
  'returnedPayment',
  'noLimit',
  'scoreBelow',
  'scoreOlderThan',
  'termsLonger',
] as const;
export type RuleType = (typeof RULE_TYPES)[number];

export type RuleScope = 'All' | 'Group' | 'Customer';

/**
 * One rule of AR_CreditRules. `hold` adds a reason; `instead` takes the place of wider rules of its type; `release` ends the check of its
 * type. `parameter` is as typed; `fromAmount` is in currency units, `null` where the cell is empty. `type` is `null` for every type.
 */
export interface CreditRule {
  readonly rule: string;
  readonly scope: RuleScope;
  readonly who: string;
  readonly type: RuleType | null;
  readonly parameter: string;
  readonly fromAmount: string | null;
  readonly action: 'hold' | 'instead' | 'release';
}

/** The rules that a new AR_CreditRules starts with. */
export const DEFAULT_RULES: readonly CreditRule[] = [
  {
    rule: 'CR1',
    scope: 'All',
    who: '',
    type: 'status',
    parameter: 'legal; agency; insolvent; manual hold',
    fromAmount: null,
    action: 'hold',
  },
  { rule: 'CR2', scope: 'All', who: '', type: 'daysOverdue', parameter: '30', fromAmount: '250', action: 'hold' },
  { rule: 'CR3', scope: 'All', who: '', type: 'limitUsed', parameter: '100', fromAmount: null, action: 'hold' },
  { rule: 'CR4', scope: 'All', who: '', type: 'brokenPromises', parameter: '2', fromAmount: null, action: 'hold' },
  { rule: 'CR5', scope: 'All', who: '', type: 'returnedPayment', parameter: '30', fromAmount: null, action: 'hold' },
];

const WIDTH: Readonly<Record<RuleScope, number>> = { All: 0, Group: 1, Customer: 2 };

/** Whom a rule may be about. */
interface RuleSubject {
  readonly customerId: string;
  readonly customer: string;
  readonly group: string;
}

const same = (a: string, b: string): boolean => a.trim() !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();

function isAbout({ scope, who }: CreditRule, { customerId, customer, group }: RuleSubject): boolean {
  if (scope === 'All') return true;
  return scope === 'Group' ? same(who, group) : same(who, customerId) || same(who, customer);
}

/**
 * The rules that hold for a customer: of each type those of the widest scope, unless a narrower one replaces them (`instead`) or ends the
 * check (`release`); a narrower `hold` comes on top. In the order of the table.
 */
export function rulesFor(rules: readonly CreditRule[], subject: RuleSubject): readonly CreditRule[] {
  const own = rules.filter((rule) => isAbout(rule, subject));
  const isReplaced = (rule: CreditRule): boolean =>
    own.some(
      (other) =>
        other !== rule &&
        other.action !== 'hold' &&
        (other.type === null || other.type === rule.type) &&
        WIDTH[other.scope] > WIDTH[rule.scope],
    );
  return own.filter((rule) => rule.action !== 'release' && rule.type !== null && !isReplaced(rule) && !isReleased(own, rule));
}

/** True where a rule of the same scope ends the check of its type. */
function isReleased(own: readonly CreditRule[], rule: CreditRule): boolean {
  return own.some(({ action, type, scope }) => action === 'release' && (type === null || type === rule.type) && scope === rule.scope);
}

/** Days as a rule's parameter has them, 0 for an empty one. */
export const daysOf = ({ parameter }: CreditRule): number => {
  const days = Number(parameter.trim());
  return Number.isFinite(days) ? days : 0;
};

/** The last day of a temporary limit counts. */
export const isStillValid = (until: DayNumber | null, asOf: DayNumber): boolean => until === null || until >= asOf;
