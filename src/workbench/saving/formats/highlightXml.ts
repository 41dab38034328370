import {
  CFNumberOperator,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/sheets-conditional-formatting';
import { formulaForFile } from '../../../adapters/xlsx/sheetXml/formulaNames';
import { spanAddress, type CellSpan } from '../../../kernel/sheet/cells';

/** A rule that colours cells, as a file says it: type, attributes beside it, formulas. */
interface HighlightXml {
  readonly type: string;
  readonly words?: Readonly<Record<string, string>>;
  readonly formulas?: readonly string[];
}

type Highlight = Extract<IConditionalFormattingRuleConfig, { readonly subType: CFSubRuleType }>;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const firstCell = (spans: readonly CellSpan[]): string => (spans[0] ? spanAddress({ ...spans[0], rowCount: 1, columnCount: 1 }) : 'A1');
const absolute = (span: CellSpan): string => spanAddress(span).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);

/** What Excel writes beside a rule about texts, blanks or errors: the same rule as a formula over the first cell. */
function textXml(operator: CFTextOperator, text: string, cell: string): HighlightXml {
  const q = quoted(text);
  const found = `ISERROR(SEARCH(${q},${cell}))`;
  const start = (side: string): string => `${side}(${cell},LEN(${q}))=${q}`;
  switch (operator) {
    case CFTextOperator.containsText:
      return { type: 'containsText', words: { operator: 'containsText', text }, formulas: [`NOT(${found})`] };
    case CFTextOperator.notContainsText:
      return { type: 'notContainsText', words: { operator: 'notContains', text }, formulas: [found] };
    case CFTextOperator.beginsWith:
      return { type: 'beginsWith', words: { operator: 'beginsWith', text }, formulas: [start('LEFT')] };
    case CFTextOperator.endsWith:
      return { type: 'endsWith', words: { operator: 'endsWith', text }, formulas: [start('RIGHT')] };
    case CFTextOperator.equal:
    case CFTextOperator.notEqual:
      return { type: 'cellIs', words: { operator }, formulas: [q] };
    case CFTextOperator.containsBlanks:
      return { type: operator, formulas: [`LEN(TRIM(${cell}))=0`] };
    case CFTextOperator.notContainsBlanks:
      return { type: operator, formulas: [`LEN(TRIM(${cell}))>0`] };
    case CFTextOperator.containsErrors:
      return { type: operator, formulas: [`ISERROR(${cell})`] };
    case CFTextOperator.notContainsErrors:
      return { type: operator, formulas: [`NOT(ISERROR(${cell}))`] };
  }
}

function timeFormula(period: CFTimePeriodOperator, cell: string): string {
  const day = `FLOOR(${cell},1)`;
  const sameMonth = (shift: number): string =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${shift})),YEAR(${cell})=YEAR(EDATE(TODAY(),${shift})))`;
  /** Sunday begins the week. */
  const sameWeek = (shift: number): string =>
    `AND(${day}>TODAY()-WEEKDAY(TODAY())+${shift * 7},${day}<=TODAY()-WEEKDAY(TODAY())+${shift * 7 + 7})`;
  switch (period) {
    case CFTimePeriodOperator.today:
      return `${day}=TODAY()`;
    case CFTimePeriodOperator.yesterday:
      return `${day}=TODAY()-1`;
    case CFTimePeriodOperator.tomorrow:
      return `${day}=TODAY()+1`;
    case CFTimePeriodOperator.last7Days:
      return `AND(TODAY()-${day}<=6,${day}<=TODAY())`;
    case CFTimePeriodOperator.thisMonth:
      return sameMonth(0);
    case CFTimePeriodOperator.lastMonth:
      return sameMonth(-1);
    case CFTimePeriodOperator.nextMonth:
      return sameMonth(1);
    case CFTimePeriodOperator.thisWeek:
      return sameWeek(0);
    case CFTimePeriodOperator.lastWeek:
      return sameWeek(-1);
    case CFTimePeriodOperator.nextWeek:
      return sameWeek(1);
  }
}

/** Above and below average are rules of Excel; at the average is none, and becomes a formula. */
function averageXml(operator: CFNumberOperator, spans: readonly CellSpan[]): HighlightXml {
  if (operator === CFNumberOperator.equal || operator === CFNumberOperator.notEqual) {
    const sign = operator === CFNumberOperator.equal ? '=' : '<>';
    return { type: 'expression', formulas: [`${firstCell(spans)}${sign}AVERAGE(${spans.map(absolute).join(',')})`] };
  }
  const isBelow = operator === CFNumberOperator.lessThan || operator === CFNumberOperator.lessThanOrEqual;
  const isEqualToo = operator === CFNumberOperator.greaterThanOrEqual || operator === CFNumberOperator.lessThanOrEqual;
  return { type: 'aboveAverage', words: { ...(isBelow ? { aboveAverage: '0' } : {}), ...(isEqualToo ? { equalAverage: '1' } : {}) } };
}

function numberXml(operator: CFNumberOperator, value: unknown): HighlightXml | null {
  const values = (Array.isArray(value) ? value : [value])
    .filter((one) => typeof one === 'number' || typeof one === 'string')
    .map((one) => formulaForFile(String(one).replace(/^=/, '')));
  const isRange = operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween;
  return values.length < (isRange ? 2 : 1) ? null : { type: 'cellIs', words: { operator }, formulas: values };
}

/** A rule of the grid that colours cells, as a file says it; `null` for one that is not finished. */
export function highlightXml(rule: Highlight, spans: readonly CellSpan[]): HighlightXml | null {
  switch (rule.subType) {
    case CFSubRuleType.formula:
      return { type: 'expression', formulas: [formulaForFile(rule.value.replace(/^=/, ''))] };
    case CFSubRuleType.number:
      return numberXml(rule.operator, rule.value);
    case CFSubRuleType.text:
      return textXml(rule.operator, rule.value ?? '', firstCell(spans));
    case CFSubRuleType.timePeriod:
      return { type: 'timePeriod', words: { timePeriod: rule.operator }, formulas: [timeFormula(rule.operator, firstCell(spans))] };
    case CFSubRuleType.average:
      return averageXml(rule.operator, spans);
    case CFSubRuleType.rank:
      return {
        type: 'top10',
        words: { ...(rule.isPercent ? { percent: '1' } : {}), ...(rule.isBottom ? { bottom: '1' } : {}), rank: String(rule.value) },
      };
    case CFSubRuleType.duplicateValues:
    case CFSubRuleType.uniqueValues:
      return { type: rule.subType };
  }
}
