import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import type { Report } from '../../report';
import { EXPORT_COLUMNS, type ExportColumn } from '../domain/exportColumns';
import { asTabbedText, placementList } from '../run/placementExport';
import type { AgencyWork } from './agencyTasks';
import { agencyStrings } from './words.en';

interface ListProps {
  readonly work: AgencyWork;
  readonly report: Report;
  readonly onTick: (column: ExportColumn, isTicked: boolean) => void;
}

/** The list for an agency: only ticked columns, to be copied. */
export function PlacementListSection({ work, report, onTick }: ListProps): ReactElement {
  const { t, f } = useText();
  const w = agencyStrings(t);
  const shared = usePaneStyles();
  const { accounts, read } = work.agencies;
  const codes = [...new Set(accounts.flatMap(({ placement }) => (placement.recalledOn === null ? [placement.agency] : [])))];
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState('');
  const agency = codes.includes(chosen) ? chosen : (codes[0] ?? '');
  const list = placementList(report, accounts, agency, work.ticked, t.language);
  const nameOf = (code: string): string => read.terms.find((one) => one.agency === code)?.name ?? code;
  const isEmpty = list.rows.length === 0;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(asTabbedText(list));
      setSaid(w.copied);
    } catch {
      // A page that may not write to the clipboard says so.
      setSaid(w.notCopied);
    }
  };
  return (
    <Section id="agencies-list" title={w.list}>
      <span className={shared.quiet}>{w.listBody}</span>
      <Field label={w.agency}>
        <Select value={agency} onChange={(_, { value }) => setChosen(value)}>
          {codes.map((code) => (
            <option key={code} value={code}>
              {nameOf(code)}
            </option>
          ))}
        </Select>
      </Field>
      <div role="group" aria-label={w.list}>
        {EXPORT_COLUMNS.map((column) => (
          <div key={column.value}>
            <Checkbox
              label={column[t.language]}
              checked={work.ticked.has(column.value)}
              onChange={(_, { checked }) => onTick(column.value, checked === true)}
            />
          </div>
        ))}
      </div>
      <span className={shared.quiet}>{w.rows(f.count(list.rows.length))}</span>
      <div>
        <Button disabledFocusable={isEmpty} onClick={() => !isEmpty && void copy()}>
          {w.copy}
        </Button>
      </div>
      {said !== '' && <span role="status">{said}</span>}
    </Section>
  );
}
