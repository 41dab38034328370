import type { Cell, CellSpan } from '../../../kernel/sheet/cells';
import { headingFit } from '../../../reading/lists/listForm';
import type { Layout } from '../../../reading/result/readResult';
import { roleGuesses } from '../../../reading/words/headingRoles';
import { cellText, plainText } from '../../../reading/words/headingText';
import type { MaskRole } from '../domain/masker';

const EMPTY =
  /^(e ?-?mail.*|mail|correo.*|(tele)?phone.*|tel|telefono.*|mobile.*|movil|fax|contact.*|contacto.*|attention|attn|address.*|direccion.*|domicilio.*|street|city|zip.*|postcode|notes?|notas?|comments?|comentarios?|remarks?|observacion(es)?|memo|narration|description|descripcion|text|texto|concepto|payer text|iban|bank accounts?|cuentas? bancarias?)$/;
const PERSON = /^(collector|gestor|cobrador|credit controller|sales ?person|sales rep.*|vendedor|account manager|owner|responsable|who)$/;
const NAME = {
  kind: 'text',
  headings:
    'customer | customer name | name | client | debtor | account name | patient | parent | parent customer | head office | bill to | ship to | sold to | payer | remitter | also known as | other names | cliente | nombre | nombre del cliente | razon social | deudor | matriz | cliente matriz | ordenante | pagador',
} as const;
const DOCUMENT = {
  kind: 'text',
  headings: 'document no | invoice no | invoice | numero de factura | factura',
  role: 'documentNo',
} as const;

function roleOfHeading(heading: string, withDocuments: boolean): MaskRole {
  const plain = plainText(heading);
  if (EMPTY.test(plain)) return 'empty';
  if (PERSON.test(plain)) return 'person';
  const guess = roleGuesses(heading)[0]?.role;
  if (guess === 'customerId') return 'keep';
  if (headingFit(heading, NAME) === 1 || guess === 'customer' || guess === 'parent') return 'name';
  if (guess === 'note') return 'empty';
  return withDocuments && (guess === 'documentNo' || headingFit(heading, DOCUMENT) === 1) ? 'document' : 'keep';
}

const HEADER_ROWS = 40;

/** The row (from 0) with the most headings that say something of their column, -1 for none. */
export function headerOf(cells: readonly (readonly Cell[])[], withDocuments: boolean): number {
  let best = -1;
  let most = 1;
  cells.slice(0, HEADER_ROWS).forEach((row, k) => {
    const isHeading = (cell: Cell): boolean =>
      typeof cell === 'string' && (roleGuesses(cell).length > 0 || roleOfHeading(cell, withDocuments) !== 'keep');
    const told = row.filter(isHeading).length;
    const filled = row.filter((cell) => cell !== '').length;
    if (told <= most || told * 2 < filled) return;
    best = k;
    most = told;
  });
  return best;
}

/** What becomes of each column: by its heading, and by what the reading of the open items says of its own sheet. */
export function rolesOf(
  { name, span, cells }: { readonly name: string; readonly span: CellSpan; readonly cells: readonly (readonly Cell[])[] },
  header: number,
  layout: Layout | null,
  withDocuments: boolean,
): readonly MaskRole[] {
  const roles = (cells[header] ?? []).map((cell): MaskRole => (cell === '' ? 'keep' : roleOfHeading(cellText(cell), withDocuments)));
  if (layout?.sheet !== name) return roles;
  for (const { role, column } of layout.columns) {
    const place = column - span.column;
    if (role === 'customer' || role === 'parent') roles[place] = 'name';
    if (role === 'note') roles[place] = 'empty';
    if (role === 'collector') roles[place] = 'person';
  }
  return roles;
}
