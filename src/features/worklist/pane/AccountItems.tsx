import { deskStrings } from './desk/words.en';
import { agingText } from '../../aging/agingText';
import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { Currency } from '../../../kernel/money/currency';
import type { Account, AccountItem } from './account';
import { tokens } from '../../../pane/theme/tokens';

const useStyles = makeStyles({
  table: { '& tr > * + *': { textAlign: 'right', paddingLeft: '8px' } },
  link: { fontSize: 'inherit' },
  head: { color: tokens.colorNeutralForeground3 },
  total: { '& > *': { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold } },
  document: { maxWidth: '96px' },
});

interface ItemsProps {
  readonly account: Account;
  readonly currency: Currency;
  readonly onShowRows: (sheetRows: readonly number[], part: number) => void;
}

/** The account's balance by bucket, and its oldest items, each of which can be shown in the sheet. */
export function AccountItems({ account, currency, onShowRows }: ItemsProps): ReactElement {
  const { t, f, say } = useText();
  const l = deskStrings(t).list;
  const shared = usePaneStyles();
  const styles = useStyles();
  const { ranked } = account;
  const extra = [
    { label: l.disputed, amount: ranked.disputed },
    { label: l.promised, amount: ranked.promised },
  ].filter((line) => line.amount !== 0);
  return (
    <>
      <Section id="account-buckets" title={l.balance} level={3}>
        <table className={`${shared.table} ${styles.table}`}>
          <tbody>
            {account.buckets.map((bucket) => (
              <tr key={bucket.label ?? ''}>
                <th scope="row">{bucket.label === null ? t.buckets.noDate : say(agingText('bucket', { label: bucket.label }))}</th>
                <td className={shared.figures}>{f.amount(bucket.amount, currency)}</td>
              </tr>
            ))}
            <tr className={styles.total}>
              <th scope="row">{t.buckets.total}</th>
              <td className={shared.figures}>{f.amount(ranked.balance, currency)}</td>
            </tr>
            {extra.map((line) => (
              <tr key={line.label}>
                <th scope="row">{line.label}</th>
                <td className={shared.figures}>{f.amount(line.amount, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section
        id="account-items"
        title={l.items}
        level={3}
        beside={
          <span className={`${shared.quiet} ${shared.figures}`}>
            {l.itemsOf(f.count(account.items.length), f.count(account.itemCount))}
          </span>
        }
      >
        {account.items.length === 0 ? (
          <span className={shared.quiet}>{l.noItems}</span>
        ) : (
          <table className={`${shared.table} ${styles.table}`}>
            <thead className={styles.head}>
              <tr>
                <th scope="col">{l.document}</th>
                <th scope="col">{l.due}</th>
                <th scope="col">{l.days}</th>
                <th scope="col">{l.open}</th>
              </tr>
            </thead>
            <tbody>
              {account.items.map((one) => (
                <ItemRow key={`${one.part} ${one.item.sheetRow}`} one={one} currency={currency} onShowRows={onShowRows} />
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </>
  );
}

function ItemRow({
  one,
  currency,
  onShowRows,
}: {
  readonly one: AccountItem;
  readonly currency: Currency;
  readonly onShowRows: (sheetRows: readonly number[], part: number) => void;
}): ReactElement {
  const { t, f } = useText();
  const l = deskStrings(t).list;
  const shared = usePaneStyles();
  const styles = useStyles();
  const { item, daysPastDue } = one;
  const number = item.documentNo || l.noNumber;
  return (
    <tr>
      <td className={`${styles.document} ${shared.ellipsis}`}>
        <Link
          as="button"
          className={styles.link}
          title={`${l.kinds[item.kind]} ${number}`}
          aria-label={`${l.kinds[item.kind]} ${number}, ${t.receipt.selectRow(f.count(item.sheetRow))}`}
          onClick={() => onShowRows([item.sheetRow], one.part)}
        >
          {number}
        </Link>
      </td>
      <td className={shared.figures}>{item.dueDay === null ? t.buckets.noDate : f.date(item.dueDay)}</td>
      <td className={shared.figures}>{daysPastDue === null ? '' : f.count(daysPastDue)}</td>
      <td className={shared.figures}>{f.amount(item.openAmount, currency)}</td>
    </tr>
  );
}
