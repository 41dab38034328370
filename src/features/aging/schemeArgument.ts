import type { AgingScheme } from './domain/agingScheme';
import { DEFAULT_SCHEME, PRESET_SCHEMES, schemeFromBounds, schemeNamed } from './domain/schemes';
import { cellsOf, isEmpty, numbersOf } from '../../functions/arguments';
import { wrongInput } from '../../functions/cellError';
import type { Argument } from '../../functions/definition';

/** Text of the scheme parameter's help, shared by the functions that have one. */
export const SCHEME_HELP =
  'Aging scheme: 30-60-90 (used if left out), 30-60-90-120, 0-30, 0-15 or calendar-month, or a range of upper bounds in days such as {30;60;90}.';

/** The scheme that an argument means: left out, a preset's name, text such as "7,14", or a range of upper bounds. */
export function schemeOf(arg: Argument | undefined): AgingScheme {
  const cells = cellsOf(arg).filter((cell) => !isEmpty(cell));
  const [first] = cells;
  if (first === undefined) return DEFAULT_SCHEME;
  if (cells.length === 1 && typeof first === 'string') {
    const named = schemeNamed(first);
    if (named === null)
      throw wrongInput(
        `There is no aging scheme "${first}"; use ${PRESET_SCHEMES.map((scheme) => scheme.name).join(', ')}, or upper bounds such as {7;14}.`,
      );
    return named;
  }
  const own = schemeFromBounds(numbersOf(arg, 'An upper bound'));
  if (own === null) throw wrongInput('The upper bounds of the aging scheme must be whole days above 0, each larger than the one before.');
  return own;
}
