import type { AgingScheme } from './domain/agingScheme';
import { DEFAULT_SCHEME, PRESET_SCHEMES, schemeFromBounds, schemeNamed } from './domain/schemes';
import { cellsOf, isEmpty, numbersOf } from '../../functions/arguments';
import { wrongInput } from '../../functions/cellError';
import type { Argument } from '../../functions/definition';
import { agingText } from './agingText';

/** The scheme that an argument means: left out, a preset's name, text such as "7,14", or a range of upper bounds. */
export function schemeOf(arg: Argument | undefined): AgingScheme {
  const cells = cellsOf(arg).filter((cell) => !isEmpty(cell));
  const [first] = cells;
  if (first === undefined) return DEFAULT_SCHEME;
  if (cells.length === 1 && typeof first === 'string') {
    const named = schemeNamed(first);
    if (named === null) throw wrongInput(agingText('schemeUnknown', { text: first, schemes: PRESET_SCHEMES.map(({ name }) => name) }));
    return named;
  }
  const own = schemeFromBounds(numbersOf(arg, 'scheme'));
  if (own === null) throw wrongInput(agingText('boundsWrong'));
  return own;
}
