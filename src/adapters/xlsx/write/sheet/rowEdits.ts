/** A row's new height (`heightPoints`, `null` for the sheet's usual one) and whether it is hidden; what is left out stays. */
export interface RowEdit {
  readonly heightPoints?: number | null;
  readonly hidden?: boolean;
}

/** A `<row …>` tag with some attributes set or, for `null`, taken away; all others keep their place. */
function withAttributes(tag: string, attributes: Readonly<Record<string, string | null>>): string {
  let result = tag;
  for (const [name, value] of Object.entries(attributes)) {
    const without = result.replace(new RegExp(`\\s${name}="[^"]*"`), '');
    result = value === null ? without : without.replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
  }
  return result;
}

/** The opening tag of a row with its new height and visibility. */
export function editRowTag(tag: string, { heightPoints, hidden }: RowEdit): string {
  const height =
    heightPoints === undefined
      ? {}
      : { ht: heightPoints === null ? null : String(heightPoints), customHeight: heightPoints === null ? null : '1' };
  return withAttributes(tag, { ...height, ...(hidden === undefined ? {} : { hidden: hidden ? '1' : null }) });
}
