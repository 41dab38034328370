import { correctionStrings } from './words.en';
import { makeStyles, Select } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { Section } from '../../../pane/components/Section';
import { useText } from '../../../pane/components/text';
import { columnLetters, type Cell } from '../../../kernel/sheet/cells';
import type { ColumnRole, Layout, LayoutColumn, ReadingChoices } from '../../../reading/result/readResult';
import { readingText } from '../../../reading/readingText';
import { columnSamples } from './columnSamples';
import { roleKey, ROLES_OFFERED, withRole } from './correction';

const useStyles = makeStyles({
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 5fr)', alignItems: 'start', gap: '8px' },
  label: { display: 'flex', flexDirection: 'column' },
});

interface RolesProps {
  readonly layout: Layout;
  readonly draft: ReadingChoices;
  readonly samples: readonly (readonly Cell[])[];
  readonly onDraft: (draft: ReadingChoices) => void;
}

/** One list of meanings for each column, with values from its first rows. */
export function ColumnRoles({ layout, draft, samples, onDraft }: RolesProps): ReactElement {
  const { t, f } = useText();
  const c = correctionStrings(t);
  return (
    <Section id="column-roles" title={c.columns} level={3}>
      {layout.columns.map((column) => (
        <ColumnRoleField
          key={column.column}
          column={column}
          role={draft.roles[roleKey(layout, column)] ?? column.role}
          samples={columnSamples(samples, layout, column, f)}
          onRole={(role) => onDraft(withRole(draft, layout, column, role))}
        />
      ))}
    </Section>
  );
}

interface RoleFieldProps {
  readonly column: LayoutColumn;
  readonly role: ColumnRole;
  readonly samples: readonly string[];
  readonly onRole: (role: ColumnRole) => void;
}

function ColumnRoleField({ column, role, samples, onRole }: RoleFieldProps): ReactElement {
  const { t, say } = useText();
  const c = correctionStrings(t);
  const shared = usePaneStyles();
  const styles = useStyles();
  const id = useId();
  const hint = samples.length === 0 ? c.noSamples : c.samples(samples.join(', '));
  return (
    <div className={styles.column}>
      <label htmlFor={id} className={styles.label}>
        <span className={shared.ellipsis} title={column.heading}>
          {t.questions.column(columnLetters(column.column), column.heading)}
        </span>
        <span className={`${shared.quiet} ${shared.ellipsis}`} title={hint}>
          {hint}
        </span>
      </label>
      <Select
        size="small"
        id={id}
        value={role}
        onChange={(_, data) => onRole(ROLES_OFFERED.find((offered) => offered === data.value) ?? role)}
      >
        {ROLES_OFFERED.map((offered) => (
          <option key={offered} value={offered}>
            {say(readingText('role', { role: offered }))}
          </option>
        ))}
      </Select>
    </div>
  );
}
