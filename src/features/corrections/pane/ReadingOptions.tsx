import { correctionStrings } from './words.en';
import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { DateOrder, DecimalMark, Layout, ReadingChoices } from '../../../reading/result/readResult';

interface OptionsProps {
  readonly draft: ReadingChoices;
  readonly layout: Layout | null;
  readonly onDraft: (draft: ReadingChoices) => void;
}

const DATE_ORDERS: readonly DateOrder[] = ['DMY', 'MDY', 'YMD'];
const DECIMAL_MARKS: readonly DecimalMark[] = ['.', ','];
const AMOUNTS = ['local', 'document'] as const;

/** What counts for the whole sheet: dates, decimals, which amount, currency and sign. */
export function ReadingOptions({ draft, layout, onDraft }: OptionsProps): ReactElement {
  const { t } = useText();
  const c = correctionStrings(t);
  const found = (text: string | null): string => (text === null ? c.found : `${c.found}: ${text}`);
  const order = layout?.dateOrder ? t.questions.dateOrders[layout.dateOrder] : null;
  const mark = layout?.decimalMark ? t.questions.decimalMarks[layout.decimalMark] : null;
  return (
    <Section id="reading-options" title={c.wholeSheet} level={3}>
      <Choice
        label={c.dateOrder}
        value={draft.dateOrder}
        found={found(order)}
        options={DATE_ORDERS}
        names={t.questions.dateOrders}
        onChange={(dateOrder) => onDraft({ ...draft, dateOrder })}
      />
      <Choice
        label={c.decimalMark}
        value={draft.decimalMark}
        found={found(mark)}
        options={DECIMAL_MARKS}
        names={t.questions.decimalMarks}
        onChange={(decimalMark) => onDraft({ ...draft, decimalMark })}
      />
      <Choice
        label={c.amount}
        value={draft.amount}
        found={found(null)}
        options={AMOUNTS}
        names={t.questions.amounts}
        onChange={(amount) => onDraft({ ...draft, amount })}
      />
      <Field label={c.currency} hint={c.currencyHint}>
        <Input
          value={draft.currency ?? ''}
          maxLength={3}
          onChange={(_, data) => onDraft({ ...draft, currency: data.value.trim() === '' ? null : data.value.trim().toUpperCase() })}
        />
      </Field>
      <Checkbox
        label={c.flipSign}
        checked={draft.flipSign}
        onChange={(_, data) => onDraft({ ...draft, flipSign: data.checked === true })}
      />
    </Section>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** `null` lets it be found out. */
  readonly value: T | null;
  readonly found: string;
  readonly options: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T | null) => void;
}

function Choice<T extends string>({ label, value, found, options, names, onChange }: ChoiceProps<T>): ReactElement {
  return (
    <Field label={label}>
      <Select value={value ?? ''} onChange={(_, data) => onChange(options.find((option) => option === data.value) ?? null)}>
        <option value="">{found}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
