import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Currency } from '../../../kernel/money/currency';
import type { Report } from '../../report';
import { Disclosure } from '../../../pane/components/Disclosure';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { PaneSession } from '../../../pane/state/paneSession';
import { openSetup } from '../../../pane/state/workbookViews';
import { exposureWords, type ExposureWords } from './words.en';
import { rowsByBucket, rowsBySegment, type ExposureRow } from './exposureRows';
import { tokens } from '../../../pane/theme/tokens';
import { agingText } from '../../aging/agingText';
import { exposureText } from '../exposureText';
import { EXPOSURE, type ExposedCurrency } from '../domain/exposurePart';

const useStyles = makeStyles({
  matrix: { '& tr > * + *': { textAlign: 'right', paddingLeft: '8px' } },
  total: { '& > *': { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold } },
});

interface ExposureProps {
  readonly report: Report;
  readonly one: ExposedCurrency;
  readonly session: PaneSession;
}

/** Expected credit loss by bucket, by segment on demand, and where the rates are typed. */
export function ExposureSection({ report, one, session }: ExposureProps): ReactElement {
  const { t, f } = useText();
  const m = exposureWords(t);
  const shared = usePaneStyles();
  const segments = rowsBySegment(one);
  const origins = new Map((report.setup.lossSegments?.segments ?? []).map(({ name, from }) => [name, from]));
  return (
    <Section id="metrics-exposure" title={m.exposure}>
      {report.parts.get(EXPOSURE).ratesAreDefaults && <span className={shared.quiet}>{m.defaults}</span>}
      <Matrix caption="metrics-exposure" rows={rowsByBucket(one)} one={one} m={m} />
      {segments.length > 0 && (
        <Disclosure label={`${m.segments}: ${f.count(segments.length)}`}>
          {() =>
            segments.map((row) => (
              <Segment key={row.name} row={row} origin={m.ratesFrom[origins.get(row.name) ?? 'common']} currency={one.currency} />
            ))
          }
        </Disclosure>
      )}
      <span className={shared.quiet}>{m.atRiskHint}</span>
      <div className={shared.wrap}>
        <Button size="small" onClick={() => void openSetup(session, 'AR_Buckets')}>
          {m.openRates}
        </Button>
        <Button size="small" onClick={() => void openSetup(session, 'AR_SegmentRates')}>
          {m.openSegmentRates}
        </Button>
      </div>
    </Section>
  );
}

function Matrix({
  caption,
  rows,
  one,
  m,
}: {
  readonly caption: string;
  readonly rows: readonly ExposureRow[];
  readonly one: ExposedCurrency;
  readonly m: ExposureWords;
}): ReactElement {
  const { f, say } = useText();
  const shared = usePaneStyles();
  const styles = useStyles();
  const { currency, specificReserves, total: loss } = one;
  const sum = (amounts: readonly number[]): ExposureRow['loss'] =>
    amounts.reduce((total, amount) => total + amount, 0) as ExposureRow['loss'];
  return (
    <table className={`${shared.table} ${styles.matrix}`} aria-labelledby={caption}>
      <thead>
        <tr className={shared.quiet}>
          <th scope="col">{m.bucket}</th>
          <th scope="col">{m.atRisk}</th>
          <th scope="col">{m.rate}</th>
          <th scope="col">{m.loss}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, atRisk, rate, loss }) => (
          <tr key={name}>
            <th scope="row">{say(agingText('bucket', { label: name }))}</th>
            <td className={shared.figures}>{f.amount(atRisk, currency)}</td>
            <td className={shared.figures}>{rate === null ? '' : f.share(rate)}</td>
            <td className={shared.figures}>{f.amount(loss, currency)}</td>
          </tr>
        ))}
        {specificReserves.length > 0 && (
          <tr>
            <th scope="row">{m.reserves(f.count(specificReserves.length))}</th>
            <td className={shared.figures}>{f.amount(sum(specificReserves.map(({ balance }) => balance)), currency)}</td>
            <td />
            <td className={shared.figures}>{f.amount(sum(specificReserves.map(({ reserve }) => reserve)), currency)}</td>
          </tr>
        )}
        <tr className={styles.total}>
          <th scope="row">{m.total}</th>
          <td className={shared.figures}>
            {f.amount(sum([...rows.map(({ atRisk }) => atRisk), ...specificReserves.map(({ balance }) => balance)]), currency)}
          </td>
          <td />
          <td className={shared.figures}>{f.amount(loss, currency)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Segment({
  row,
  origin,
  currency,
}: {
  readonly row: ExposureRow;
  readonly origin: string;
  readonly currency: Currency;
}): ReactElement {
  const { f, say } = useText();
  const name = say(exposureText('segment', { name: row.name }));
  const shared = usePaneStyles();
  return (
    <div>
      <div className={shared.row}>
        <span className={shared.ellipsis} title={name}>
          {name}
        </span>
        <span className={shared.figures}>{f.amount(row.loss, currency)}</span>
      </div>
      <div className={`${shared.row} ${shared.quiet}`}>
        <span>{origin}</span>
        <span>{row.rate === null ? '' : f.share(row.rate)}</span>
      </div>
    </div>
  );
}
