import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement, type SyntheticEvent } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import { spanAddress, spanFromAddress } from '../../../kernel/sheet/cells';
import type { Layout } from '../../../reading/result/readResult';
import type { ReportRequest } from '../../../reading/run/request';
import { selection, sheetsToRead } from '../../../pane/state/workbookViews';
import type { PaneSession } from '../../../pane/state/paneSession';

/** Chooses the sheet and the range to read; an empty range lets the table be found. */
export function PlaceForm({
  session,
  layout,
  onPlace,
}: {
  readonly session: PaneSession;
  readonly layout: Layout;
  readonly onPlace: (changes: Partial<ReportRequest>) => void;
}): ReactElement {
  const { t } = useText();
  const shared = usePaneStyles();
  const [sheets, setSheets] = useState<readonly string[]>([layout.sheet]);
  const [sheet, setSheet] = useState(layout.sheet);
  const [address, setAddress] = useState('');
  const range = spanFromAddress(address);
  const isWrong = address.trim() !== '' && range === null;
  useEffect(() => {
    let isGone = false;
    void sheetsToRead(session).then((names) => !isGone && setSheets(names.includes(layout.sheet) ? names : [layout.sheet, ...names]));
    return () => {
      isGone = true;
    };
  }, [session, layout.sheet]);
  const takeSelection = (): void => {
    void selection(session).then((selection) => {
      if (!selection) return;
      setSheet(selection.sheet);
      setAddress(spanAddress(selection.span));
    });
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isWrong) onPlace({ sheet, range });
  };
  return (
    <form className={shared.section} onSubmit={submit}>
      <Field label={t.source.sheet}>
        <Select value={sheet} onChange={(_, data) => setSheet(data.value)}>
          {[...new Set([...sheets, sheet])].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label={t.source.range} {...(isWrong ? { validationMessage: t.source.rangeWrong } : { hint: t.source.rangeHint })}>
        <Input
          value={address}
          placeholder={sheet === layout.sheet ? spanAddress(layout.range) : ''}
          onChange={(_, data) => setAddress(data.value)}
        />
      </Field>
      <div className={shared.wrap}>
        <Button type="submit" appearance="primary">
          {t.source.read}
        </Button>
        <Button onClick={takeSelection}>{t.source.useSelection}</Button>
      </div>
    </form>
  );
}
