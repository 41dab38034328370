import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneStyles } from './paneStyles';
import { tokens } from '../theme/tokens';

interface TotalsLine {
  readonly label: string;
  readonly value: string;
}

const useStyles = makeStyles({
  table: { '& tr > * + *': { textAlign: 'right' } },
  last: { '& tr:last-child > *': { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold } },
});

/** Amounts under each other, the last one being the result. */
export function TotalsTable({ lines }: { readonly lines: readonly TotalsLine[] }): ReactElement {
  const shared = usePaneStyles();
  const styles = useStyles();
  return (
    <table className={`${shared.table} ${styles.table} ${styles.last}`}>
      <tbody>
        {lines.map((line) => (
          <tr key={line.label}>
            <th scope="row">{line.label}</th>
            <td className={shared.figures}>{line.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
