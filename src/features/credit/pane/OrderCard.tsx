import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { ApprovedOrder } from '../sheet/creditSheet';
import { creditStrings } from './words.en';

interface CardProps {
  readonly judged: ApprovedOrder;
  readonly place: number;
  readonly count: number;
  readonly isBusy: boolean;
  readonly onDecide: (approval: 'release' | 'keep') => void;
  readonly onNext: () => void;
}

/** One order that is held: why, what would release it, and what to do with it, by buttons and by keys. */
export function OrderCard({ judged, place, count, isBusy, onDecide, onNext }: CardProps): ReactElement {
  const { t, f, say } = useText();
  const w = creditStrings(t);
  const shared = usePaneStyles();
  const { order, reasons, exposure, limit, releasedByPaying } = judged;
  const first = useRef(true);
  const bar = useRef<HTMLDivElement>(null);
  // A button that is gone with the order before leaves the keyboard at the first one.
  useEffect(() => {
    const page = bar.current?.ownerDocument;
    if (!first.current && page?.activeElement === page?.body) bar.current?.querySelector('button')?.focus();
    first.current = false;
  }, [order]);
  const onKey = (event: KeyboardEvent): void => {
    if (isBusy || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'n') onNext();
    else if (key === 'r') onDecide('release');
    else if (key === 'k') onDecide('keep');
    else return;
    event.preventDefault();
  };
  const amount = (value: MinorUnits): string => `${f.amount(value, order.currency)} ${order.currency.code}`.trim();
  return (
    <Section
      id="credit-one"
      title={w.one(f.count(place), f.count(count))}
      beside={<span className={shared.quiet}>{order.day === null ? '' : f.date(order.day)}</span>}
    >
      <div className={shared.card} data-order={order.order}>
        <div className={shared.row}>
          <span className={shared.strong}>{`${order.order} · ${order.facts.customer || order.facts.customerId}`}</span>
          <span className={shared.figures}>{amount(order.amount)}</span>
        </div>
        <ul className={shared.list}>
          {reasons.map(({ rule, because, documents }) => (
            <li key={rule}>
              {`${rule}: ${say(because)}`}
              {documents.length > 0 && <span className={shared.quiet}>{` ${documents.slice(0, 5).join(', ')}`}</span>}
            </li>
          ))}
        </ul>
        <div
          className={shared.quiet}
        >{`${w.exposure}: ${amount(exposure)} · ${w.limit}: ${limit === null ? w.noLimit : amount(limit)}`}</div>
        {releasedByPaying !== null && <div>{w.releasedBy(amount(releasedByPaying))}</div>}
        <div ref={bar} role="toolbar" aria-labelledby="credit-one" className={shared.wrap} onKeyDown={onKey}>
          <Button disabledFocusable={isBusy} onClick={() => !isBusy && onDecide('release')}>
            {w.release}
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => !isBusy && onDecide('keep')}>
            {w.keep}
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => !isBusy && onNext()}>
            {w.next}
          </Button>
        </div>
        <div className={shared.quiet}>{w.keys}</div>
      </div>
    </Section>
  );
}
