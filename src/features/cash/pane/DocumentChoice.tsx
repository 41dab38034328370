import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { customerKey } from '../../../kernel/ledger/customers';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { ReadResult } from '../../../reading/result/readResult';
import type { ChosenItems } from '../domain/matching/chosenDocuments';
import type { BankLine } from '../domain/receipts/bankReceipt';
import { cashStrings } from './words.en';

const SHOWN_MAX = 12;

interface ChoiceProps {
  readonly reading: ReadResult;
  readonly line: BankLine;
  /** The name of the customer where it is known, '' where it is not. */
  readonly customer: string;
  readonly isBusy: boolean;
  readonly onApply: (items: ChosenItems) => void;
  readonly onCancel: () => void;
}

/** An open document that may be chosen. */
interface Choice {
  readonly item: number;
  readonly documentNo: string;
  readonly name: string;
  readonly open: MinorUnits;
}

/** The open documents of a currency; `found` is what each is found by, folded once. */
function documentsOf(reading: ReadResult, currency: string): readonly (Choice & { readonly found: string })[] {
  const items = reading.items.find((own) => own.currency.code === currency);
  if (!items) return [];
  const customers = new Map<number, string>();
  return Array.from({ length: items.length }, (_, item) => item).flatMap((item) => {
    if (items.openAmount[item] === 0) return [];
    const code = items.customer[item]!;
    const { name, id } = reading.customers.at(code);
    const known = customers.get(code) ?? `${customerKey(name)}\n${customerKey(id)}`;
    customers.set(code, known);
    const documentNo = items.documentNo?.at(item) ?? '';
    const open = items.openAmount[item]! as MinorUnits;
    return [{ item, documentNo, name, open, found: `${known}\n${customerKey(documentNo)}` }];
  });
}

/** Those whose number or customer has the words, those that were chosen first. */
function choicesFor(documents: ReturnType<typeof documentsOf>, words: string, chosen: ReadonlySet<number>): readonly Choice[] {
  const wanted = customerKey(words);
  return documents
    .filter(({ item, found }) => (wanted !== '' && found.includes(wanted)) || chosen.has(item))
    .sort((a, b) => Number(chosen.has(b.item)) - Number(chosen.has(a.item)) || a.item - b.item);
}

/** Ticks for the documents that a receipt is for, found by customer or number; what they come to stands on the button. */
export function DocumentChoice({ reading, line, customer, isBusy, onApply, onCancel }: ChoiceProps): ReactElement {
  const { t, f } = useText();
  const w = cashStrings(t);
  const shared = usePaneStyles();
  const [words, setWords] = useState(customer);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const box = useRef<HTMLDivElement>(null);
  // The form opens on its first field.
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const documents = useMemo(() => documentsOf(reading, line.currency.code), [reading, line.currency.code]);
  const choices = choicesFor(documents, words, chosen);
  const sum = choices.reduce((total, { item, open }) => (chosen.has(item) ? total + open : total), 0) as MinorUnits;
  const amount = (value: MinorUnits): string => f.amount(value, line.currency);
  const toggle = (item: number): void =>
    setChosen((before) => new Set(before.has(item) ? [...before].filter((one) => one !== item) : [...before, item]));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    <div ref={box} role="group" aria-label={w.other} className={shared.section}>
      <Field label={w.find}>
        <Input value={words} onKeyDown={onKeyDown} onChange={(_, data) => setWords(data.value)} />
      </Field>
      {choices.slice(0, SHOWN_MAX).map(({ item, documentNo, name, open }) => (
        <Checkbox
          key={item}
          checked={chosen.has(item)}
          onKeyDown={onKeyDown}
          onChange={() => toggle(item)}
          label={`${documentNo} · ${name} · ${amount(open)}`}
        />
      ))}
      {choices.length === 0 && <span className={shared.quiet}>{w.noDocuments}</span>}
      <div className={shared.wrap}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || chosen.size === 0}
          onClick={() => chosen.size > 0 && onApply([...chosen])}
        >
          {w.apply(amount(sum))}
        </Button>
        <Button onClick={onCancel}>{w.cancel}</Button>
      </div>
    </div>
  );
}
