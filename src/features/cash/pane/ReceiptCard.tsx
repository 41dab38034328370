import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import { OUTCOME_WORDS, wordOf, type Decision } from '../../receipts/domain/registerWords';
import type { Proposal } from '../domain/receipts/applied';
import type { ReadResult } from '../../../reading/result/readResult';
import type { ChosenItems } from '../domain/matching/chosenDocuments';
import type { BankLine } from '../domain/receipts/bankReceipt';
import { DocumentChoice } from './DocumentChoice';
import { cashStrings } from './words.en';

interface CardProps {
  readonly line: BankLine;
  readonly proposal: Proposal;
  readonly customer: string;
  readonly place: number;
  readonly count: number;
  readonly isBusy: boolean;
  readonly onDecide: (decision: Decision) => void;
  readonly onNext: () => void;
  readonly reading: ReadResult;
  readonly onChoose: (items: ChosenItems) => void;
}

const differenceOf = ({ discount, deduction, toleranceWrittenOff, bankCharge }: Proposal['applications'][number]): number =>
  discount + deduction + toleranceWrittenOff + bankCharge;

/** One receipt: what came in, what it is proposed to pay and why, and what to do with it, by buttons and by keys. */
export function ReceiptCard({
  line,
  proposal,
  customer,
  place,
  count,
  isBusy,
  onDecide,
  onNext,
  reading,
  onChoose,
}: CardProps): ReactElement {
  const { t, f, say } = useText();
  const w = cashStrings(t);
  const shared = usePaneStyles();
  const pays = proposal.applications.length > 0;
  const deducts = proposal.applications.some(({ deduction }) => deduction !== 0);
  const [choosingFor, setChoosingFor] = useState<string | null>(null);
  const isChoosing = choosingFor === line.id;
  const first = useRef(place);
  const bar = useRef<HTMLDivElement>(null);
  // A button that is gone with the receipt before leaves the keyboard at the first one.
  useEffect(() => {
    const page = bar.current?.ownerDocument;
    if (place !== first.current && page?.activeElement === page?.body) bar.current?.querySelector('button')?.focus();
    first.current = -1;
  }, [line.id, place]);
  const onKey = (event: KeyboardEvent): void => {
    if (isBusy || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'n') onNext();
    else if (key === 'u') onDecide('onAccount');
    else if (key === 'd' && deducts) onDecide('accept');
    else return;
    event.preventDefault();
  };
  const amount = (value: number): string => f.amount(value as BankLine['amount'], line.currency);
  return (
    <Section
      id="cash-one"
      title={w.one(f.count(place), f.count(count))}
      beside={<span className={shared.quiet}>{line.day === null ? '' : f.date(line.day)}</span>}
    >
      <div className={shared.card} data-receipt={line.id}>
        <div className={shared.row}>
          <span className={shared.strong}>{customer || line.payer || line.text}</span>
          <span className={shared.figures}>{`${amount(line.amount)} ${line.currency.code}`.trim()}</span>
        </div>
        <div className={shared.quiet}>{line.text}</div>
        <div>{wordOf(OUTCOME_WORDS, proposal.outcome, say.locale.language)}</div>
        <div className={shared.quiet}>{say(proposal.why)}</div>
        {pays && (
          <table className={shared.table} aria-label={w.documents}>
            <thead>
              <tr>
                <th scope="col">{w.document.no}</th>
                <th scope="col" className={shared.right}>
                  {w.document.applied}
                </th>
                <th scope="col" className={shared.right}>
                  {w.document.difference}
                </th>
              </tr>
            </thead>
            <tbody>
              {proposal.applications.map((one) => (
                <tr key={one.documentNo}>
                  <th scope="row">{one.documentNo}</th>
                  <td className={shared.right}>{amount(one.applied)}</td>
                  <td className={shared.right}>{differenceOf(one) === 0 ? '' : amount(differenceOf(one))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {proposal.candidates.slice(0, 5).map((documents) => (
          <div key={documents.join(' ')} className={shared.quiet}>
            {documents.join(' + ')}
          </div>
        ))}
        <div ref={bar} role="toolbar" aria-labelledby="cash-one" className={shared.wrap} onKeyDown={onKey}>
          {pays && (
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => onDecide('accept')}>
              {w.accept}
            </Button>
          )}
          <Button disabledFocusable={isBusy} onClick={onNext}>
            {w.next}
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => onDecide('onAccount')}>
            {w.onAccount}
          </Button>
          {!isChoosing && (
            <Button disabledFocusable={isBusy} onClick={() => setChoosingFor(line.id)}>
              {w.other}
            </Button>
          )}
          {deducts && (
            <Button disabledFocusable={isBusy} onClick={() => onDecide('accept')}>
              {w.deduction}
            </Button>
          )}
        </div>
        {isChoosing && (
          <DocumentChoice
            reading={reading}
            line={line}
            customer={customer}
            isBusy={isBusy}
            onApply={onChoose}
            onCancel={() => {
              setChoosingFor(null);
              bar.current?.querySelector('button')?.focus();
            }}
          />
        )}
        <div className={shared.quiet}>{w.keys}</div>
      </div>
    </Section>
  );
}
