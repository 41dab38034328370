import { Link, makeStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { Disclosure } from '../../../pane/components/Disclosure';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { RowLinks } from '../../../pane/components/RowLinks';
import { useText } from '../../../pane/components/text';
import { verdictOf, whyOf } from '../../../reading/result/verdict';
import type { PrintedTotal, ReadPart, ReadResult } from '../../../reading/result/readResult';
import { differingSubtotals, skippedCount, skippedGroups, tieOut, type TieOut } from './readingReceipt';
import { TotalsTable } from '../../../pane/components/TotalsTable';
import { tokens } from '../../../pane/theme/tokens';

const useStyles = makeStyles({
  verdict: { display: 'flex', alignItems: 'center', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0, fontSize: '20px', display: 'flex' },
  ties: { color: tokens.colorStatusSuccessForeground1 },
  differs: { color: tokens.colorStatusWarningForeground1 },
  cause: { margin: 0 },
  why: { margin: 0, paddingLeft: '20px' },
  group: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  fix: { alignSelf: 'flex-start', fontSize: tokens.fontSizeBase200 },
});

interface ReceiptProps {
  readonly reading: ReadResult;
  readonly onShowRows: (rows: readonly number[], sheet?: string) => void;
  readonly onFix: () => void;
}

/** The read receipt: does it tie, how many rows were read, which were skipped and why. */
export function ReceiptCard({ reading, onShowRows, onFix }: ReceiptProps): ReactElement {
  const { t, f, say } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  const { receipt } = reading;
  const groups = skippedGroups(receipt);
  const subtotals = differingSubtotals(reading);
  const tie = tieOut(reading);
  const why = whyOf(reading);
  const verdict = verdictOf(reading);
  return (
    <section className={`${shared.section} ${shared.card}`} aria-labelledby="read-receipt">
      <h2 id="read-receipt" className={shared.unseen}>
        {t.receipt.title}
      </h2>
      <Verdict tie={tie} />
      {tie.kind === 'differs' &&
        tie.totals
          .filter((total) => total.difference !== 0)
          .map((total) => <Difference key={`${total.sheet ?? ''} ${total.row}`} total={total} onShowRows={onShowRows} />)}
      <Parts parts={reading.parts ?? []} />
      <Disclosure label={`${t.receipt.read(f.count(receipt.read), receipt.read)} · ${t.receipt.skipped(f.count(skippedCount(receipt)))}`}>
        {() => (
          <>
            <p className={shared.quiet}>{t.receipt.inRange(f.count(receipt.inRange), receipt.inRange)}</p>
            {receipt.hiddenRowsRead > 0 && (
              <p className={shared.quiet}>{t.receipt.hidden(f.count(receipt.hiddenRowsRead), receipt.hiddenRowsRead)}</p>
            )}
            {groups.map((group) => (
              <Disclosure
                key={group.reason}
                label={
                  <span className={styles.group}>
                    <span>{t.receipt.reasons[group.reason]}</span>
                    <span className={shared.figures}>{f.count(group.count)}</span>
                  </span>
                }
              >
                {() => <RowLinks links={group.rows} count={group.count} onShow={onShowRows} />}
              </Disclosure>
            ))}
          </>
        )}
      </Disclosure>
      {why.length > 0 && (
        <Disclosure label={t.receipt.why[verdict]}>
          {() => (
            <ul className={styles.why}>
              {why.map((reason, k) => (
                <li key={k}>{say(reason)}</li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
      {subtotals.length > 0 && (
        <Disclosure label={t.receipt.subtotals(f.count(subtotals.length), subtotals.length)}>
          {() => (
            <RowLinks
              links={subtotals.map((total) => ({
                ...sheetOf(total),
                row: total.row,
                text: `${total.label}: ${t.receipt.difference} ${f.amount(total.difference, total.currency)}.${total.cause ? ` ${say(total.cause)}` : ''}`,
              }))}
              count={subtotals.length}
              onShow={onShowRows}
            />
          )}
        </Disclosure>
      )}
      <Link as="button" className={styles.fix} onClick={onFix}>
        {t.receipt.fix}
      </Link>
    </section>
  );
}

function Verdict({ tie }: { readonly tie: TieOut }): ReactElement {
  const { t } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  if (tie.kind === 'noTotal')
    return (
      <div className={`${styles.verdict} ${shared.quiet}`}>
        <span className={styles.icon} aria-hidden>
          <InfoRegular />
        </span>
        {t.receipt.noTotal}
      </div>
    );
  const ties = tie.kind === 'ties';
  return (
    <div className={styles.verdict}>
      <span className={`${styles.icon} ${ties ? styles.ties : styles.differs}`} aria-hidden>
        {ties ? <CheckmarkCircleFilled /> : <WarningFilled />}
      </span>
      {ties ? t.receipt.ties : t.receipt.differs}
    </div>
  );
}

const sheetOf = ({ sheet }: PrintedTotal): { readonly sheet?: string } => (sheet === undefined ? {} : { sheet });

/** What was read of each sheet, where several were read together. */
function Parts({ parts }: { readonly parts: readonly ReadPart[] }): ReactElement | null {
  const { f } = useText();
  if (parts.length < 2) return null;
  return (
    <TotalsTable
      lines={parts.flatMap(({ entity, totals }) =>
        totals.map(({ currency, read }) => ({ label: `${entity} ${currency.code}`, value: f.amount(read, currency) })),
      )}
    />
  );
}

function Difference({
  total,
  onShowRows,
}: {
  readonly total: PrintedTotal;
  readonly onShowRows: (rows: readonly number[], sheet?: string) => void;
}): ReactElement {
  const { t, f, say } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <>
      <TotalsTable
        lines={[
          { label: `${t.receipt.printed} ${total.currency.code}`, value: f.amount(total.printed, total.currency) },
          { label: t.receipt.readTotal, value: f.amount(total.read, total.currency) },
          { label: t.receipt.difference, value: f.amount(total.difference, total.currency) },
        ]}
      />
      {total.cause && <p className={`${shared.quiet} ${styles.cause}`}>{say(total.cause)}</p>}
      <RowLinks links={[{ ...sheetOf(total), row: total.row, text: total.label }]} count={1} onShow={onShowRows} />
    </>
  );
}
