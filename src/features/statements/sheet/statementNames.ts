const SHEET_NAME_MAX = 31;

/** Names of the sheets of statements, each its own: `AR Statement 1604 EUR`, cut to what a sheet's name can be. */
export function statementSheetNames(accounts: readonly { readonly key: string; readonly currency: string }[]): readonly string[] {
  const count = new Map<string, number>();
  for (const { key } of accounts) count.set(key, (count.get(key) ?? 0) + 1);
  const taken = new Set<string>();
  return accounts.map(({ key, currency }) => {
    const plain = key
      .replace(/[\\/?*[\]:']/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const base = `AR Statement ${plain}`;
    for (let n = 1; ; n++) {
      const ending = `${count.get(key)! > 1 && currency !== '' ? ` ${currency}` : ''}${n === 1 ? '' : ` ${n}`}`;
      const name = `${base.slice(0, SHEET_NAME_MAX - ending.length).trim()}${ending}`;
      if (taken.has(name.toUpperCase())) continue;
      taken.add(name.toUpperCase());
      return name;
    }
  });
}
