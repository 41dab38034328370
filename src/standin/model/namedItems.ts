import type { Cell } from '../../kernel/sheet/cells';
import { textOf, type Arguments } from '../richapi/arguments';
import { hostClass, type HostObject } from '../richapi/hostClass';
import { HostError } from '../richapi/hostError';
import { CellRange } from './ranges/cellRange';
import type { GridName } from './gridWorkbook';
import type { HostState } from './hostState';
import { requireFreeName } from './nameRules';
import { absoluteReference, parseAddress } from './ranges/spans';

interface NameOf {
  readonly state: HostState;
  readonly name: string;
  readonly sheetId: string | null;
}

const same = (of: NameOf, item: GridName): boolean => item.name.toLowerCase() === of.name.toLowerCase() && item.sheetId === of.sheetId;

function itemOf(of: NameOf): GridName {
  const found = of.state.grid.names().find((item) => same(of, item));
  if (!found) throw new HostError('ItemNotFound', 'NamedItem');
  return found;
}

/** The cells that a name refers to, or `null` where it stands for something else. */
function rangeOfName(of: NameOf): CellRange | null {
  const parsed = parseAddress(itemOf(of).formula.slice(1));
  if (!parsed || parsed.sheet === null) return null;
  const sheet = of.state.sheetByNameOrId(parsed.sheet);
  return sheet ? new CellRange(of.state, sheet, parsed.span) : null;
}

/** The constant that a name stands for: number, text or truth value; else the formula. */
function constantOf(formula: string): Cell {
  const text = formula.slice(1);
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : formula;
}

function typeOfName(of: NameOf): string {
  if (rangeOfName(of)) return 'Range';
  const { formula } = itemOf(of);
  if (/#REF!/.test(formula)) return 'Error';
  const value = constantOf(formula);
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

const namedItemClass = hostClass<NameOf>({
  name: 'NamedItem',
  identity: (of) => ({ _Id: itemOf(of).name }),
  exists: (of) => of.state.grid.names().some((item) => same(of, item)),
  scalars: {
    Name: { since: 1, read: (of) => itemOf(of).name },
    _Id: { since: 1, read: (of) => itemOf(of).name },
    Type: { since: 1, read: typeOfName },
    Value: { since: 1, calculated: true, read: (of) => rangeOfName(of)?.address() ?? constantOf(itemOf(of).formula) },
    Scope: { since: 4, read: (of) => (of.sheetId === null ? 'Workbook' : 'Worksheet') },
    Formula: {
      since: 7,
      read: (of) => itemOf(of).formula,
      write: (of, value, at) => {
        const formula = textOf(value, at);
        of.state.grid.changeName(itemOf(of).name, of.sheetId, formula.startsWith('=') ? formula : `=${formula}`);
      },
    },
  },
  methods: {
    GetRange: {
      since: 1,
      call: (of, args) => {
        const range = rangeOfName(of);
        if (!range) throw new HostError('InvalidReference', args.location);
        return of.state.objects.range(range);
      },
    },
    GetRangeOrNullObject: {
      since: 4,
      call: (of) => {
        const range = rangeOfName(of);
        return range && of.state.objects.range(range);
      },
    },
    Delete: { since: 4, call: (of) => of.state.grid.deleteName(itemOf(of).name, of.sheetId) },
  },
});

interface NamesOf {
  readonly state: HostState;
  /** `null` for the names of the workbook. */
  readonly sheetId: string | null;
}

const listed = ({ state, sheetId }: NamesOf): HostObject[] =>
  state.grid
    .names()
    .filter((item) => item.sheetId === sheetId)
    .map(({ name }) => namedItemClass.of({ state, name, sheetId }));

const named = ({ state, sheetId }: NamesOf, name: string): HostObject | null => {
  const found = state.grid.names().find((item) => item.name.toLowerCase() === name.toLowerCase() && item.sheetId === sheetId);
  return found ? namedItemClass.of({ state, name: found.name, sheetId }) : null;
};

function addName({ state, sheetId }: NamesOf, args: Arguments): HostObject {
  const name = args.text(0);
  requireFreeName(state, name, args.location, sheetId);
  const range = state.objects.rangeOf(args.raw(1));
  const reference = range ? absoluteReference(range.sheet.name(), range.span) : args.text(1);
  state.grid.addName({
    name,
    formula: reference.startsWith('=') ? reference : `=${reference}`,
    sheetId,
  });
  return namedItemClass.of({ state, name, sheetId });
}

export const namesClass = hostClass<NamesOf>({
  name: 'NamedItemCollection',
  items: listed,
  methods: {
    Add: { since: 4, call: addName },
    GetItem: {
      since: 1,
      call: (of, args) => {
        const found = named(of, args.text(0));
        if (!found) throw new HostError('ItemNotFound', args.location);
        return found;
      },
    },
    GetItemOrNullObject: { since: 4, call: (of, args) => named(of, args.text(0)) },
  },
});
