import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { Suspense, useState, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import { spanAddress } from '../../../kernel/sheet/cells';
import type { Report } from '../../report';
import { AsOfField } from '../../../pane/components/AsOfField';
import { PlaceForm } from './PlaceForm';
import type { NewerExport } from '../../../reading/result/readResult';
import type { ReportRequest } from '../../../reading/run/request';
import { look, refresh } from '../../../pane/state/reportTasks';
import type { PaneSession } from '../../../pane/state/paneSession';
import type { PaneState } from '../../../pane/state/paneState';
import { tokens } from '../../../pane/theme/tokens';

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', gap: '4px' },
  label: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type Editing = 'place' | 'asOf' | null;

/** The sheet, range and as-of date in use, each of which can be changed, and Refresh. */
export function SourceCard({
  state,
  report,
  session,
}: {
  readonly state: PaneState;
  readonly report: Report;
  readonly session: PaneSession;
}): ReactElement {
  const { t, f } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  const [editing, setEditing] = useState<Editing>(null);
  const { layout, parts = [] } = report.reading;
  const where = parts.length > 1 ? f.list(parts.map(({ sheet }) => sheet)) : t.source.where(layout.sheet, spanAddress(layout.range));
  const isBusy = state.run !== null;
  const toggle = (what: Editing): void => setEditing(editing === what ? null : what);
  const run = (changes: Partial<ReportRequest>): void => {
    setEditing(null);
    void look(session, changes);
  };
  return (
    <section className={shared.section} aria-label={t.source.title}>
      <div className={styles.facts}>
        <Fact
          label={t.source.title}
          value={where}
          change={t.source.changeSheet}
          isOpen={editing === 'place'}
          onChange={() => toggle('place')}
        />
        <Suspense fallback={null}>{editing === 'place' && <PlaceForm session={session} layout={layout} onPlace={run} />}</Suspense>
        <Fact
          label={t.source.asOf}
          value={f.date(report.asOf)}
          remark={t.source.asOfFrom[report.asOfFrom]}
          change={`${t.change}: ${t.source.asOf}`}
          isOpen={editing === 'asOf'}
          onChange={() => toggle('asOf')}
        />
        {editing === 'asOf' && (
          <div className={shared.section}>
            <Suspense fallback={null}>
              <AsOfField day={report.asOf} submitLabel={t.apply} onDay={(asOf) => run({ asOf })} />
            </Suspense>
            {state.request.asOf !== null && report.reading.asOf && (
              <div>
                <Button size="small" appearance="subtle" onClick={() => run({ asOf: null })}>
                  {t.source.asOfFromSheet}
                </Button>
              </div>
            )}
          </div>
        )}
      </div>
      {report.reading.newerExport && (
        <Newer newer={report.reading.newerExport} isBusy={isBusy} onRead={(sheet) => run({ sheet, range: null, asOf: null })} />
      )}
      <Button
        appearance="primary"
        icon={<ArrowClockwiseRegular />}
        disabledFocusable={isBusy}
        aria-describedby="refresh-state"
        onClick={() => void refresh(session)}
      >
        {t.refresh}
      </Button>
      <span id="refresh-state" className={state.isChanged ? shared.strong : shared.quiet}>
        {state.isChanged ? t.changedSinceRead : state.isWritten ? t.written : t.notWritten}
      </span>
    </section>
  );
}

/** Proposes the newer export of another sheet, with its day and totals. */
function Newer({
  newer,
  isBusy,
  onRead,
}: {
  readonly newer: NewerExport;
  readonly isBusy: boolean;
  readonly onRead: (sheet: string) => void;
}): ReactElement {
  const { t, f } = useText();
  const shared = usePaneStyles();
  const totals = newer.totals.map(({ amount, currency }) => `${f.amount(amount, currency)} ${currency.code}`.trim());
  return (
    <div className={shared.section} role="status">
      <span className={shared.strong}>{t.source.newer(newer.sheet, f.date(newer.asOf), f.list(totals))}</span>
      <div>
        <Button size="small" disabledFocusable={isBusy} onClick={() => onRead(newer.sheet)}>
          {t.source.readNewer}
        </Button>
      </div>
    </div>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly remark?: string;
  readonly change: string;
  readonly isOpen: boolean;
  readonly onChange: () => void;
}

function Fact({ label, value, remark, change, isOpen, onChange }: FactProps): ReactElement {
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <div className={shared.row}>
      <div className={shared.grow}>
        <span className={styles.label}>{label}</span>
        <div className={shared.ellipsis} title={value}>
          <span className={shared.strong}>{value}</span>
          {remark && <span className={shared.quiet}> · {remark}</span>}
        </div>
      </div>
      <Button appearance="subtle" icon={<EditRegular />} aria-label={change} title={change} aria-expanded={isOpen} onClick={onChange} />
    </div>
  );
}
