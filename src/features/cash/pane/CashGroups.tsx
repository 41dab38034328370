import type { ReactElement } from 'react';
import { usePaneStyles } from '../../../pane/components/paneStyles';
import { useText } from '../../../pane/components/text';
import type { MinorUnits } from '../../../kernel/money/minorUnits';
import { GROUPS, groupOf } from '../domain/receipts/standing';
import type { CashWork } from './cashTasks';
import { cashStrings } from './words.en';

/** How many receipts are ready, to review and left over, with their sums by currency. */
export function CashGroups({ work: { cash } }: { readonly work: CashWork }): ReactElement {
  const { t, f } = useText();
  const w = cashStrings(t);
  const shared = usePaneStyles();
  const { file, proposals } = cash;
  const currencies = [...new Map(file.lines.map(({ currency }) => [currency.code, currency])).values()];
  const rows = GROUPS.flatMap((group) => {
    const places = proposals.flatMap((proposal, k) => (groupOf(proposal, file) === group ? [k] : []));
    return currencies.flatMap((currency) => {
      const own = places.filter((k) => file.lines[k]!.currency.code === currency.code);
      if (own.length === 0) return [];
      const sum = own.reduce<number>((total, k) => total + file.lines[k]!.amount, 0) as MinorUnits;
      return [{ key: `${group} ${currency.code}`, group, count: own.length, sum, currency }];
    });
  });
  return (
    <table className={shared.table} aria-labelledby="cash-groups">
      <thead>
        <tr>
          <th scope="col">{w.columns.group}</th>
          <th scope="col" className={shared.right}>
            {w.columns.count}
          </th>
          <th scope="col" className={shared.right}>
            {w.columns.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, group, count, sum, currency }) => (
          <tr key={key}>
            <th scope="row">{w.group[group]}</th>
            <td className={shared.right}>{f.count(count)}</td>
            <td className={shared.right}>{`${f.amount(sum, currency)} ${currency.code}`.trim()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
