import { correctionStrings } from './words.en';
import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { Layout, ReadingChoices } from '../../../reading/result/readResult';
import { rowsFromText, textFromRows } from './correction';

interface RowFieldsProps {
  readonly draft: ReadingChoices;
  readonly layout: Layout | null;
  readonly onDraft: (draft: ReadingChoices) => void;
  /** Told whether a field holds something that cannot be read. */
  readonly onWrong: (isWrong: boolean) => void;
}

/** The fields that take sheet rows; a text that is none is kept as typed and stops Apply. */
export function RowFields({ draft, layout, onDraft, onWrong }: RowFieldsProps): ReactElement {
  const { t } = useText();
  const c = correctionStrings(t);
  const shared = usePaneStyles();
  const [header, setHeader] = useState(draft.headerRow === null ? '' : String(draft.headerRow));
  const [ignored, setIgnored] = useState(textFromRows(draft.ignoredRows));
  const headerRow = rowsFromText(header);
  const ignoredRows = rowsFromText(ignored);
  const headerIsWrong = headerRow === null || headerRow.length > 1;
  const type = (nextHeader: string, nextIgnored: string): void => {
    setHeader(nextHeader);
    setIgnored(nextIgnored);
    const rows = rowsFromText(nextHeader);
    const left = rowsFromText(nextIgnored);
    const isWrong = rows === null || rows.length > 1 || left === null;
    onWrong(isWrong);
    if (!isWrong) onDraft({ ...draft, headerRow: rows[0] ?? null, ignoredRows: left });
  };
  return (
    <section className={shared.section}>
      <Field label={c.headerRow} {...(headerIsWrong ? { validationMessage: c.headerRowWrong } : { hint: c.headerRowHint })}>
        <Input
          value={header}
          inputMode="numeric"
          placeholder={layout?.headerRows.join(', ') ?? ''}
          onChange={(_, data) => type(data.value, ignored)}
        />
      </Field>
      <Field label={c.ignoredRows} {...(ignoredRows === null ? { validationMessage: c.ignoredRowsWrong } : { hint: c.ignoredRowsHint })}>
        <Input value={ignored} onChange={(_, data) => type(header, data.value)} />
      </Field>
    </section>
  );
}
