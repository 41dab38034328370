import { Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { KeptSnapshot } from '../../snapshots/run/snapshotList';
import type { DayNumber } from '../../../kernel/calendar/dayNumber';
import { isOurSheetName } from '../../../kernel/sheet/ourSheets';
import type { Report } from '../../report';
import { FilePick } from '../../../pane/components/FilePick';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import { openFile } from './monthTasks';
import { sheetsToRead } from '../../../pane/state/workbookViews';
import type { PaneSession } from '../../../pane/state/paneSession';
import { monthStrings } from './words.en';
import type { MonthDraft, MonthFault } from './monthDraft';

interface OpeningProps {
  readonly draft: MonthDraft;
  readonly fault: MonthFault | null;
  readonly snapshots: readonly KeptSnapshot[];
  readonly report: Report;
  readonly session: PaneSession;
  readonly isBusy: boolean;
  readonly onChange: (changes: Partial<MonthDraft>) => void;
}

/** What the month rolls forward from. Condensed snapshots keep no items and are not offered. */
export function OpeningFields({ draft, fault, snapshots, report, session, isBusy, onChange }: OpeningProps): ReactElement {
  const { t, f } = useText();
  const m = monthStrings(t);
  const { from } = draft;
  const whole = snapshots.filter(({ asOf, isCondensed }) => !isCondensed && asOf < report.asOf);
  const choose = (value: string): void =>
    onChange({ from: value === 'latest' || value === 'sheet' || value === 'file' ? value : (Number(value) as DayNumber) });
  const asOfWrong = fault?.field === 'asOf' ? { validationMessage: fault.message } : { hint: m.openingAsOfHint };
  return (
    <>
      <Field label={m.opening}>
        <Select value={String(from)} onChange={(_, data) => choose(data.value)}>
          <option value="latest">{m.openings.latest}</option>
          {whole.map(({ asOf }) => (
            <option key={asOf} value={asOf}>
              {m.snapshotOf(f.date(asOf))}
            </option>
          ))}
          <option value="sheet">{m.openings.sheet}</option>
          <option value="file">{m.openings.file}</option>
        </Select>
      </Field>
      {from === 'sheet' && <SheetField draft={draft} fault={fault} report={report} session={session} onChange={onChange} />}
      {from === 'file' && <FileFields draft={draft} fault={fault} session={session} isBusy={isBusy} onChange={onChange} />}
      {(from === 'sheet' || from === 'file') && (
        <Field label={m.openingAsOf} {...asOfWrong}>
          <Input value={draft.asOf} onChange={(_, data) => onChange({ asOf: data.value })} />
        </Field>
      )}
    </>
  );
}

function SheetField({
  draft,
  fault,
  report,
  session,
  onChange,
}: Pick<OpeningProps, 'draft' | 'fault' | 'report' | 'session' | 'onChange'>): ReactElement {
  const { t } = useText();
  const m = monthStrings(t);
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const closing = report.reading.layout.sheet;
  useEffect(() => {
    let isGone = false;
    void sheetsToRead(session).then((names) => !isGone && setSheets(names.filter((name) => name !== closing)));
    return () => {
      isGone = true;
    };
  }, [session, closing]);
  return (
    <Field label={m.sheet} {...(fault?.field === 'sheet' ? { validationMessage: fault.message } : {})}>
      <Select value={draft.sheet} onChange={(_, data) => onChange({ sheet: data.value })}>
        <option value="">{m.chooseSheet}</option>
        {[...new Set([...sheets, ...(draft.sheet === '' ? [] : [draft.sheet])])].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function FileFields({
  draft,
  fault,
  session,
  isBusy,
  onChange,
}: Pick<OpeningProps, 'draft' | 'fault' | 'session' | 'isBusy' | 'onChange'>): ReactElement {
  const { t } = useText();
  const m = monthStrings(t);
  const shared = usePaneStyles();
  const take = (file: File): void => {
    void openFile(session, file, async (other) => {
      const sheets = (await other.workbook.outline()).sheets.filter(
        ({ name, visible, used }) => visible && used !== null && !isOurSheetName(name),
      );
      onChange({ file: other, fileSheets: sheets.map(({ name }) => name), fileSheet: '' });
    });
  };
  return (
    <>
      <FilePick label={m.chooseFile} isBusy={isBusy} onFile={take} />
      <span className={shared.quiet} role="status">
        {draft.file ? m.file(draft.file.name) : m.fileHint}
      </span>
      {fault?.field === 'file' && (
        <span className={shared.strong} role="alert">
          {fault.message}
        </span>
      )}
      {draft.file && draft.fileSheets.length > 1 && (
        <Field label={m.sheet}>
          <Select value={draft.fileSheet} onChange={(_, data) => onChange({ fileSheet: data.value })}>
            <option value="">{m.findSheet}</option>
            {draft.fileSheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
