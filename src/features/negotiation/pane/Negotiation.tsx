import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { addDays, type DayNumber } from '../../../kernel/calendar/dayNumber';
import type { Currency } from '../../../kernel/money/currency';
import { amountFromCell, cellNumber, ZERO, type MinorUnits } from '../../../kernel/money/minorUnits';
import { typedNumber } from '../../../kernel/sheet/typedCells';
import { PLAN_FREQUENCIES, type PlanFrequency } from '../../../kernel/terms/paymentPlan';
import { Disclosure } from '../../../pane/components/Disclosure';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { DeskMemory } from '../../../pane/state/deskMemory';
import { newEntry, type NewEntry } from '../../activity/domain/activityEntry';
import { instalmentsThatFit, payNowOffer, planOffer, planOrAgency, walkAway } from '../domain/offers';
import { negotiationStrings } from './words.en';

const DAYS: Readonly<Record<PlanFrequency, number>> = { monthly: 30, biweekly: 14, weekly: 7 };

/** What the aid starts with; each of them can be changed. */
const DEFAULTS = {
  annualPercent: '9',
  expectedDays: '60',
  discountPercent: '1',
  limitDays: '90',
  planRecovery: '80',
  agencyRecovery: '45',
  feePercent: '22',
};
type InputName = keyof typeof DEFAULTS;
const INPUTS = Object.keys(DEFAULTS) as InputName[];
/** The least instalment that is proposed: so many of them make the amount. */
const LEAST_PARTS = 6;

const useStyles = makeStyles({
  inputs: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))', gap: '8px' },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

interface NegotiationProps {
  readonly amount: MinorUnits;
  readonly currency: Currency;
  readonly customer: { readonly name: string; readonly id: string; readonly entity: string };
  readonly memory: DeskMemory;
  readonly onLog: (entry: NewEntry) => Promise<unknown>;
}

const numberOf = (text: string): number => Math.max(0, typedNumber(text) ?? 0);

/** What waiting costs, what a discount is worth, which plan fits, and the least to settle for; all of it from figures that can be changed. */
export function Negotiation(props: NegotiationProps): ReactElement {
  const { t } = useText();
  const w = negotiationStrings(t);
  const shared = usePaneStyles();
  return <Disclosure label={<span className={shared.strong}>{w.title}</span>}>{() => <Aid {...props} />}</Disclosure>;
}

function Aid({ amount, currency, customer, memory, onLog }: NegotiationProps): ReactElement {
  const { t, f } = useText();
  const w = negotiationStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const [typed, setTyped] = useState<Readonly<Record<InputName, string>>>(DEFAULTS);
  const [least, setLeast] = useState(() => String(Math.floor(cellNumber(amount, currency) / LEAST_PARTS)));
  const [every, setEvery] = useState<PlanFrequency>('monthly');
  const [isSaving, setSaving] = useState(false);
  const value = (input: InputName): number => numberOf(typed[input]);
  const money = (minor: MinorUnits): string => `${f.amount(minor, currency)}${currency.code === '' ? '' : ` ${currency.code}`}`;
  const offer = payNowOffer(amount, value('annualPercent'), value('expectedDays'), value('discountPercent'));
  const leastMinor = amountFromCell(numberOf(least), currency)?.amount ?? ZERO;
  const count = instalmentsThatFit(amount, leastMinor, DAYS[every], value('limitDays'));
  const plan = count === 0 ? null : planOffer(amount, count, 0);
  const averageDays = (DAYS[every] * (count + 1)) / 2;
  const choice = planOrAgency(
    amount,
    { recovery: value('planRecovery') / 100, averageDays, annualPercent: value('annualPercent') },
    { recovery: value('agencyRecovery') / 100, feePercent: value('feePercent') },
  );
  const lines = [
    w.waiting(money(offer.costOfWaiting), f.count(value('expectedDays'))),
    w.breakEven(offer.breakEvenPercent),
    offer.isWorthIt ? w.discountGood(money(offer.discount), money(offer.netIfAccepted)) : w.discountBad(money(offer.discount)),
    plan ? w.fits(f.count(count), money(plan[0]!), money(plan[plan.length - 1]!)) : w.fitsNone,
    w.better(money(choice.plan), money(choice.agency)),
    w.walkAway(money(walkAway(choice))),
  ];
  const log = (): void => {
    if (isSaving || !plan) return;
    setSaving(true);
    const first = addDays(memory.day, DAYS[every]);
    void onLog(planEntry(customer, memory, cellNumber(amount, currency), currency, `${count} ${every}`, first)).finally(() =>
      setSaving(false),
    );
  };
  return (
    <div className={shared.section}>
      <span className={shared.quiet}>{w.defaults}</span>
      <div className={styles.inputs}>
        {INPUTS.map((input) => (
          <Field key={input} label={w[input]}>
            <Input value={typed[input]} inputMode="decimal" onChange={(_, data) => setTyped({ ...typed, [input]: data.value })} />
          </Field>
        ))}
        <Field label={w.least}>
          <Input value={least} inputMode="decimal" onChange={(_, data) => setLeast(data.value)} />
        </Field>
        <Field label={w.every}>
          <Select value={every} onChange={(_, data) => setEvery(PLAN_FREQUENCIES.find((one) => one === data.value) ?? 'monthly')}>
            {PLAN_FREQUENCIES.map((one) => (
              <option key={one} value={one}>
                {w.frequencies[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <ul className={styles.list} aria-live="polite">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {plan && (
        <div>
          <Button size="small" disabledFocusable={isSaving || memory.who === ''} title={memory.who === '' ? w.whoFirst : ''} onClick={log}>
            {w.logPlan}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The plan as the log keeps it: the whole amount, so that its instalments add up to the cent. */
function planEntry(
  { name, id, entity }: NegotiationProps['customer'],
  { who, day }: DeskMemory,
  amount: number,
  { code }: Currency,
  outcome: string,
  first: DayNumber,
): NewEntry {
  return newEntry({ kind: 'plan', customer: name, customerId: id, entity, who, when: day, amount, currency: code, outcome, day: first });
}
