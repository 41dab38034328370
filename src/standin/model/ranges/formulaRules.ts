import { formulaTokens } from '../../../adapters/xlsx/sheetXml/formulaReferences';

/** Longest formula that Excel takes. */
const LENGTH_MAX = 8192;
const CLOSES: Readonly<Record<string, string>> = { ')': '(', '}': '{' };
/** What a formula cannot end with: an operator that wants another operand, or an open bracket. */
const UNFINISHED = /[-+*/^&=<>,;:(!]$/;

function isClosed(token: string, quote: string): boolean {
  return token.length > 1 && token.endsWith(quote) && (token.split(quote).length - 1) % 2 === 0;
}

/** False for a formula (with its '=') that Excel would refuse to take: too long, brackets or quotes left open, an operand missing at its end. */
export function isReadableFormula(formula: string): boolean {
  if (formula.length > LENGTH_MAX) return false;
  const text = formula.slice(1).trim();
  if (text === '' || UNFINISHED.test(text)) return false;
  const open: string[] = [];
  for (const { text: token } of formulaTokens(text)) {
    if (token.startsWith('"') && !isClosed(token, '"')) return false;
    if (token.startsWith("'") && !isClosed(token, "'")) return false;
    if (token.startsWith('[') && !token.endsWith(']')) return false;
    if (token === '(' || token === '{') open.push(token);
    else if (CLOSES[token] !== undefined && open.pop() !== CLOSES[token]) return false;
  }
  return open.length === 0;
}
