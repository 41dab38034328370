import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { CurrencySwitch } from '../../../pane/components/CurrencySwitch';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { ScreenProps } from '../../../pane/face';
import { openSetup } from '../../../pane/state/workbookViews';
import { metricsStrings } from './words.en';
import { AllowanceSection } from '../../exposure/pane/AllowanceSection';
import { ExposureSection } from '../../exposure/pane/ExposureSection';
import { FigureList } from './FigureList';
import { GroupSection } from './GroupSection';
import { TrendSection } from './TrendSection';
import { METRICS } from '../domain/metricsPart';
import { EXPOSURE } from '../../exposure/domain/exposurePart';

/** The manager's figures of one currency: metrics against targets, their trend, groups, expected credit loss and the allowance. */
export function MetricsScreen({ state, session, currency, onCurrency }: ScreenProps): ReactElement {
  const { t } = useText();
  const m = metricsStrings(t);
  const shared = usePaneStyles();
  const { report } = state;
  const place = Math.max(report?.currencies.findIndex((one) => one.currency.code === currency) ?? 0, 0);
  const shown = report?.currencies[place];
  if (!report || !shown) return <span className={shared.quiet}>{m.needsReport}</span>;
  const { code } = shown.currency;
  const metrics = report.parts.get(METRICS);
  const exposure = report.parts.get(EXPOSURE);
  const exposed = { currency: shown.currency, ...exposure.byCurrency[place]! };
  return (
    <>
      <CurrencySwitch currencies={report.currencies} shown={code} onCurrency={onCurrency} />
      <FigureList figures={metrics.byCurrency[place]!} one={shown} targets={report.setup.targets ?? []} m={m} />
      <div className={shared.wrap}>
        <Button size="small" onClick={() => void openSetup(session, 'AR_Targets')}>
          {m.openTargets}
        </Button>
        <Button size="small" onClick={() => void openSetup(session, 'AR_Sales')}>
          {m.openSales}
        </Button>
      </div>
      <TrendSection lines={metrics.trend.filter((line) => line.currency.code === code)} currency={shown.currency} m={m} />
      <GroupSection groups={metrics.groups.filter((group) => group.currency.code === code)} m={m} />
      <ExposureSection report={report} one={exposed} session={session} />
      <AllowanceSection
        one={exposed}
        input={exposure.allowance[place]}
        proposals={exposure.writeOffs.filter((one) => one.currency.code === code && one.sheetRow !== null).length}
        session={session}
      />
    </>
  );
}
