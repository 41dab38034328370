import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement, type SyntheticEvent } from 'react';
import { addDays, isoFromDay } from '../../../../kernel/calendar/dayNumber';
import type { NewEntry } from '../../../activity/domain/activityEntry';
import { decimalText } from '../../../../kernel/money/minorUnits';
import type { CurrencyReport, Report } from '../../../report';
import { usePaneStyles } from '../../../../pane/components/paneStyles';
import type { DeskMemory } from '../../../../pane/state/deskMemory';
import { useText } from '../../../../pane/components/text';
import { deskStrings, OUTCOMES, type LoggedKind } from './words.en';
import { openAmountOf, type Account } from '../account';
import { privateDetailIn } from '../../../privacy/domain/privateDetails';
import { healthCustomers } from '../../../privacy/domain/healthCustomers';
import { privacyText } from '../../../privacy/privacyText';
import { entryFromForm, isAbove, isFault, type EntryFault, type TypedEntry } from './typedEntry';

/** A promise is proposed for so many days on, a next step and a snooze for the next week. */
const DAYS_AHEAD = 7;

interface LogFormProps {
  readonly kind: LoggedKind;
  readonly report: Report;
  readonly shown: CurrencyReport;
  readonly account: Account;
  /** Who logs, and on which day. */
  readonly memory: DeskMemory;
  readonly onLog: (entry: NewEntry) => Promise<void>;
  readonly onClose: () => void;
}

/** The fields of one entry; everything that can be known is filled in, so that Save is the second click. */
export function LogForm({ kind, report, shown, account, memory, onLog, onClose }: LogFormProps): ReactElement {
  const { t, f, say } = useText();
  const d = deskStrings(t);
  const shared = usePaneStyles();
  const { ranked } = account;
  const { currency } = shown;
  // A dispute of the whole account is of all of it, which an empty amount says.
  const proposed = (document: string): string => {
    if (document === '' && kind !== 'promise') return '';
    const amount = document === '' ? ranked.amountToCollect : openAmountOf(account, document);
    return amount > 0 ? decimalText(amount, currency) : '';
  };
  const [typed, setTyped] = useState<Omit<TypedEntry, 'kind'>>({
    who: memory.who,
    when: isoFromDay(memory.day),
    outcome: OUTCOMES[0],
    amount: proposed(''),
    document: '',
    day: isoFromDay(addDays(memory.day, DAYS_AHEAD)),
    reason: '',
    action: kind === 'nextStep' ? say(ranked.nextAction) : '',
    text: '',
  });
  const [isAmountTyped, setAmountTyped] = useState(false);
  const [fault, setFault] = useState<EntryFault | null>(null);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Where all is filled in, Enter logs it; a keyboard goes back with Shift and Tab to change it. Else the first field waits.
  useEffect(() => {
    const first = kind === 'call' || kind === 'promise' || kind === 'snooze' ? 'button[type="submit"]' : 'input';
    form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [kind]);
  const set = (field: keyof typeof typed) => (_event: unknown, data: { readonly value: string }) =>
    setTyped({ ...typed, [field]: data.value });
  const typeAmount = (_event: unknown, { value }: { readonly value: string }): void => {
    setAmountTyped(value.trim() !== '');
    setTyped({ ...typed, amount: value });
  };
  const wrong = (field: EntryFault['field']): { validationMessage?: string } =>
    fault?.field === field ? { validationMessage: fault.message } : {};
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const result = entryFromForm({ ...typed, kind }, report.reading.customers.at(ranked.customer), currency, f.locale, d);
    if (isFault(result)) setFault(result);
    else if (!isSaving) {
      memory.keep(result.who, result.when!);
      setSaving(true);
      void onLog(result).finally(() => setSaving(false));
    }
  };
  const hasAmount = kind === 'promise' || kind === 'dispute';
  const open = openAmountOf(account, typed.document);
  const amountHint =
    fault?.field !== 'amount' && isAbove(typed.amount, open, currency)
      ? { validationState: 'warning' as const, validationMessage: d.amountAboveOpen(f.amount(open, currency)) }
      : wrong('amount');
  const named = report.reading.customers.at(ranked.customer);
  const detail = privateDetailIn(typed.text, healthCustomers(report.setup.customers)({ customer: named.name, customerId: named.id }));
  const textHint =
    detail !== null && fault?.field !== 'text'
      ? { validationState: 'warning' as const, validationMessage: say(privacyText(`warn.${detail}`)) }
      : wrong('text');
  return (
    <form ref={form} onSubmit={submit} className={shared.section} aria-label={d.kinds[kind]}>
      {kind === 'call' && (
        <Field label={d.outcome}>
          <Select value={typed.outcome} onChange={set('outcome')}>
            {OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {d.outcomes[outcome]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {(hasAmount || kind === 'note') && (
        <Field label={d.about}>
          <Select
            value={typed.document}
            onChange={(_, data) => setTyped({ ...typed, document: data.value, ...(isAmountTyped ? {} : { amount: proposed(data.value) }) })}
          >
            <option value="">{d.wholeAccount}</option>
            {account.items
              .filter(({ item }) => item.documentNo !== '')
              .map(({ item }) => (
                <option key={item.sheetRow} value={item.documentNo}>
                  {item.documentNo}
                </option>
              ))}
          </Select>
        </Field>
      )}
      {hasAmount && (
        <Field label={`${d.amount} ${currency.code}`} {...amountHint}>
          <Input value={typed.amount} inputMode="decimal" onChange={typeAmount} />
        </Field>
      )}
      {kind === 'nextStep' && (
        <Field label={d.action} {...wrong('action')}>
          <Input value={typed.action} onChange={set('action')} />
        </Field>
      )}
      {(kind === 'promise' || kind === 'nextStep' || kind === 'snooze') && (
        <Field label={kind === 'promise' ? d.promisedFor : kind === 'snooze' ? d.until : d.on} {...wrong('day')}>
          <Input value={typed.day} onChange={set('day')} />
        </Field>
      )}
      {kind === 'dispute' && (
        <Field label={d.reason}>
          <Input value={typed.reason} onChange={set('reason')} />
        </Field>
      )}
      {kind !== 'nextStep' && kind !== 'snooze' && (
        <Field label={d.text} {...textHint}>
          <Input value={typed.text} onChange={set('text')} />
        </Field>
      )}
      <Field label={d.when} {...wrong('when')}>
        <Input value={typed.when} onChange={set('when')} />
      </Field>
      <Field label={d.by} required {...wrong('who')}>
        <Input value={typed.who} onChange={set('who')} />
      </Field>
      <div className={shared.wrap}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={isSaving}>
          {d.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
