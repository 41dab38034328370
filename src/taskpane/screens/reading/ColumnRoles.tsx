import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneStyles } from '../../components/paneStyles';
import { useText } from '../../components/text';
import { columnLetters, type Cell } from '../../../sheets/cells';
import type { ColumnRole, Layout, LayoutColumn, ReadingChoices } from '../../../sheets/reading/readResult';
import { columnSamples } from '../../view/columnSamples';
import { roleKey, ROLES_OFFERED, withRole } from '../../view/correction';

interface RolesProps {
  readonly layout: Layout;
  readonly draft: ReadingChoices;
  readonly samples: readonly (readonly Cell[])[];
  readonly onDraft: (draft: ReadingChoices) => void;
}

/** One list of meanings for each column, with values from its first rows. */
export function ColumnRoles({ layout, draft, samples, onDraft }: RolesProps): ReactElement {
  const { t, f } = useText();
  const shared = usePaneStyles();
  const hint = (column: LayoutColumn): string => {
    const values = columnSamples(samples, layout, column, f);
    return values.length === 0 ? t.corrections.noSamples : t.corrections.samples(values.join(', '));
  };
  return (
    <section className={shared.section} aria-labelledby="column-roles">
      <h3 id="column-roles" className={shared.heading}>
        {t.corrections.columns}
      </h3>
      {layout.columns.map((column) => (
        <Field key={column.column} label={t.corrections.column(columnLetters(column.column), column.heading)} hint={hint(column)}>
          <Select value={draft.roles[roleKey(layout, column)] ?? column.role} onChange={(_, data) => onDraft(withRole(draft, layout, column, data.value as ColumnRole))}>
            {ROLES_OFFERED.map((role) => (
              <option key={role} value={role}>
                {t.corrections.roles[role]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </section>
  );
}
