import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import type { AllowanceInput, ExposedCurrency } from '../domain/exposurePart';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { PaneSession } from '../../../pane/state/paneSession';
import { openSetup } from '../../../pane/state/workbookViews';
import { exposureWords } from './words.en';
import { allowanceMovement } from './exposureRows';
import { TotalsTable } from '../../../pane/components/TotalsTable';

interface AllowanceProps {
  readonly one: ExposedCurrency;
  readonly input: AllowanceInput | undefined;
  /** How many items are proposed to be written off in the currency. */
  readonly proposals: number;
  readonly session: PaneSession;
}

/** How the allowance moves to what is required now, where the user types its opening, and what is proposed to be written off. */
export function AllowanceSection({ one, input, proposals, session }: AllowanceProps): ReactElement {
  const { t, f } = useText();
  const m = exposureWords(t);
  const shared = usePaneStyles();
  const movement = allowanceMovement(one, input);
  const amount = (value: number): string => f.amount(value as MinorUnits, one.currency);
  return (
    <Section id="metrics-allowance" title={m.allowance}>
      {movement ? (
        <TotalsTable
          lines={[
            { label: m.opening, value: amount(movement.opening) },
            { label: m.writeOffs, value: amount(0 - movement.writeOffs) },
            { label: m.recoveries, value: amount(movement.recoveries) },
            { label: movement.expense < 0 ? m.release : m.expense, value: amount(movement.expense) },
            { label: m.required, value: amount(movement.required) },
          ]}
        />
      ) : (
        <span className={shared.quiet}>{m.allowanceHint}</span>
      )}
      <div className={shared.wrap}>
        <Button size="small" onClick={() => void openSetup(session, 'AR_Allowance')}>
          {m.openAllowance}
        </Button>
        {proposals > 0 && (
          <Button size="small" onClick={() => void openSetup(session, 'AR_WriteOffs')}>
            {m.writeOffProposals(f.count(proposals))}
          </Button>
        )}
      </div>
    </Section>
  );
}
