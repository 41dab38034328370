import type { SheetDocument } from '../../adapters/xlsx/model/sheetDocument';
import type { ColumnEdit, HeadEdits } from '../../adapters/xlsx/write/sheet/headEdits';
import type { RowEdit } from '../../adapters/xlsx/write/sheet/rowEdits';
import type { KeptRule, RuleEdits } from '../../adapters/xlsx/write/sheet/ruleEdits';
import type { TailEdits } from '../../adapters/xlsx/write/sheet/tailEdits';
import { validationId } from '../document/sheetRules';
import type { LineFacts, RuleFacts, SheetFacts } from './sheetFacts';

const POINTS_PER_PIXEL = 0.75;
/** A file counts widths in digits of the standard font, which are 7 pixels wide. */
const DIGIT_PIXELS = 7;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const USUAL: LineFacts = { pixels: null, hidden: false };

function changedLines(
  opened: ReadonlyMap<number, LineFacts>,
  now: ReadonlyMap<number, LineFacts>,
): { readonly at: number; readonly before: LineFacts; readonly after: LineFacts }[] {
  return [...new Set([...opened.keys(), ...now.keys()])]
    .sort((a, b) => a - b)
    .map((at) => ({ at, before: opened.get(at) ?? USUAL, after: now.get(at) ?? USUAL }))
    .filter(({ before, after }) => !same(before, after));
}

/** Rows whose height or visibility changed. */
export function rowEdits(opened: SheetFacts, now: SheetFacts): ReadonlyMap<number, RowEdit> {
  return new Map(
    changedLines(opened.rows, now.rows).map(({ at, before, after }): [number, RowEdit] => [
      at,
      {
        ...(before.pixels === after.pixels ? {} : { heightPoints: after.pixels === null ? null : after.pixels * POINTS_PER_PIXEL }),
        ...(before.hidden === after.hidden ? {} : { hidden: after.hidden }),
      },
    ]),
  );
}

function columnEdits(opened: SheetFacts, now: SheetFacts): ColumnEdit[] {
  return changedLines(opened.columns, now.columns).map(({ at, before, after }) => ({
    column: at,
    width: before.pixels === after.pixels || after.pixels === null ? null : after.pixels / DIGIT_PIXELS,
    hidden: before.hidden === after.hidden ? null : after.hidden,
  }));
}

/** What changed before the rows; `null` where nothing did. */
export function headEdits(opened: SheetFacts, now: SheetFacts): HeadEdits | null {
  const columns = columnEdits(opened, now);
  const edits: HeadEdits = {
    ...(columns.length ? { columns } : {}),
    ...(same(opened.frozen, now.frozen) ? {} : { frozen: now.frozen }),
    ...(opened.showsGridlines === now.showsGridlines ? {} : { showsGridlines: now.showsGridlines }),
    ...(opened.tabColor === now.tabColor ? {} : { tabColor: now.tabColor || null }),
  };
  return Object.keys(edits).length ? edits : null;
}

/** How rules of one kind are told apart, and how a new one is written; '' where the file cannot hold it. */
interface RuleKind<Rule> {
  readonly opened: readonly RuleFacts<Rule>[];
  readonly now: readonly RuleFacts<Rule>[];
  /** Number of rules in the file, and the id of each in the grid. */
  readonly count: number;
  readonly idOf: (index: number) => string;
  readonly xmlOf: (rule: RuleFacts<Rule>) => string;
}

/**
 * Rules of the file that stay or moved, and new ones; `null` where nothing changed. Kinds that the grid does not show stay; where all rules
 * that it shows moved alike, the file's order is kept.
 */
export function ruleEdits<Rule>({ opened, now, count, idOf, xmlOf }: RuleKind<Rule>): RuleEdits | null {
  const before = new Map(opened.map((rule) => [rule.id, rule]));
  const after = new Map(now.map((rule) => [rule.id, rule]));
  const shown = (rule: RuleFacts<Rule>): unknown => [rule.id, rule.says, rule.spans];
  if (same(opened.map(shown), now.map(shown))) return null;
  const kept: KeptRule[] = [];
  const written = new Set<string>();
  for (let index = 0; index < count; index++) {
    const was = before.get(idOf(index));
    const is = after.get(idOf(index));
    if (!was) kept.push({ index, spans: null });
    else if (is && is.says === was.says) {
      written.add(is.id);
      kept.push({ index, spans: same(is.spans, was.spans) ? null : is.spans });
    }
  }
  const added = now.filter(({ id, spans }) => !written.has(id) && spans.length > 0).map(xmlOf);
  return { kept: kept.filter(({ spans }) => spans?.length !== 0), added: added.filter((xml) => xml !== '') };
}

/** What changed behind the rows, tables and formats apart; `null` where nothing did. */
export function tailEdits(
  opened: SheetFacts,
  now: SheetFacts,
  file: SheetDocument,
  validationXml: (rule: SheetFacts['validations'][number]) => string,
): TailEdits | null {
  const validations = ruleEdits({
    opened: opened.validations,
    now: now.validations,
    count: file.validations().length,
    idOf: validationId,
    xmlOf: validationXml,
  });
  const edits: TailEdits = {
    ...(same(opened.merged, now.merged) ? {} : { merged: now.merged }),
    ...(validations ? { validations } : {}),
  };
  return Object.keys(edits).length ? edits : null;
}
