import { deskStrings } from './desk/words.en';
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { ClassBadge } from './ClassBadge';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { CurrencyReport } from '../../report';
import { accountOf } from './account';
import { ageText } from './ageText';
import type { WorklistRow } from './worklistRows';
import { AccountItems } from './AccountItems';
import { AccountWhy } from './AccountWhy';
import { tokens } from '../../../pane/theme/tokens';

const useStyles = makeStyles({
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  collect: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold },
  action: {
    padding: '8px 12px',
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface AccountProps {
  readonly row: WorklistRow;
  readonly report: CurrencyReport;
  /** Index in the filtered list, −1 where the filters leave the account out. */
  readonly place: number;
  readonly count: number;
  /** False where the account came up because its row was selected in the sheet. */
  readonly takesFocus: boolean;
  /** The log of the account, below what to do next. */
  readonly desk: ReactElement;
  /** What the way back leads to. */
  readonly backTo: string;
  readonly onBack: () => void;
  readonly onGo: (index: number) => void;
  readonly onShowRows: (sheetRows: readonly number[], part: number) => void;
}

/** One customer's account: what to collect, what to do next, why, its buckets and its oldest items. */
export function AccountPanel({
  row,
  report,
  place,
  count,
  takesFocus,
  desk,
  backTo,
  onBack,
  onGo,
  onShowRows,
}: AccountProps): ReactElement {
  const text = useText();
  const { t, f, say } = text;
  const l = deskStrings(t).list;
  const shared = usePaneStyles();
  const styles = useStyles();
  const { ranked } = row;
  const account = useMemo(() => accountOf(report, ranked), [report, ranked]);
  const name = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) name.current?.focus();
  }, [takesFocus]);
  const { currency } = report;
  return (
    <>
      <div className={shared.row}>
        <Button className={shared.outdent} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
          {backTo}
        </Button>
        <div className={shared.wrap}>
          <span className={`${shared.quiet} ${shared.figures}`}>
            {place < 0 ? l.filteredOut : l.position(f.count(place + 1), f.count(count))}
          </span>
          <Button
            appearance="subtle"
            size="small"
            icon={<ChevronLeftRegular />}
            aria-label={l.previous}
            title={l.previous}
            disabledFocusable={place <= 0}
            onClick={() => onGo(place - 1)}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={<ChevronRightRegular />}
            aria-label={l.next}
            title={l.next}
            disabledFocusable={place >= count - 1}
            onClick={() => onGo(place + 1)}
          />
        </div>
      </div>
      <section className={shared.section}>
        <div className={styles.head}>
          <ClassBadge letter={ranked.class} label={l.class(ranked.class)} />
          <div className={shared.grow}>
            <h2 ref={name} tabIndex={-1} className={styles.name}>
              {row.name}
            </h2>
            {row.id !== '' && row.id !== row.name && <span className={shared.quiet}>{row.id}</span>}
          </div>
        </div>
        <div>
          <span className={shared.quiet}>
            {l.toCollect} {currency.code}
          </span>
          <div className={`${styles.collect} ${shared.figures}`}>{f.amount(ranked.amountToCollect, currency)}</div>
          <span className={shared.quiet}>{ageText(ranked, text)}</span>
        </div>
        {ranked.nextAction.code !== 'nothing' && (
          <div className={styles.action}>
            <span className={shared.quiet}>{l.nextAction}</span>
            <div className={shared.strong}>{say(ranked.nextAction)}</div>
          </div>
        )}
        <div>
          <Button
            size="small"
            disabledFocusable={account.sheetRows.length === 0}
            onClick={() => onShowRows(account.sheetRows, account.part)}
          >
            {l.selectRows}
          </Button>
        </div>
      </section>
      {desk}
      <AccountWhy ranked={ranked} />
      <AccountItems account={account} currency={currency} onShowRows={onShowRows} />
    </>
  );
}
