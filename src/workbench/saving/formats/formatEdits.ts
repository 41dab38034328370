import type { ConditionalFormatDocument } from '../../../adapters/xlsx/model/documentTypes';
import type { StyleBook } from '../../../adapters/xlsx/styles/styleBook';
import type { FormatEdits } from '../../../adapters/xlsx/write/sheet/tailEdits';
import type { KeptRule } from '../../../adapters/xlsx/write/sheet/ruleEdits';
import { formatId } from '../../document/formatRules';
import { ruleEdits } from '../frameChanges';
import { formatXml, type FormatRule, type WrittenFormat } from './formatXml';

interface FormatsOfSheet {
  readonly file: readonly ConditionalFormatDocument[];
  readonly opened: readonly FormatRule[];
  readonly now: readonly FormatRule[];
}

/** One place in the order of the formats, the most important first: a rule of the file that stays, or a new one. */
type Place = { readonly kept: KeptRule } | { readonly added: FormatRule };

/** The formats in the grid's order; those of the file that the grid does not show keep their place among the others. */
function ordered({ file, now }: FormatsOfSheet, kept: readonly KeptRule[], added: readonly FormatRule[]): Place[] {
  const keptById = new Map(kept.map((rule) => [formatId(rule.index), rule]));
  const places = now.flatMap((rule): Place[] => {
    const known = keptById.get(rule.id);
    return known ? [{ kept: known }] : added.includes(rule) ? [{ added: rule }] : [];
  });
  const priorityOf = (place: Place): number => ('kept' in place ? file[place.kept.index]!.priority : -Infinity);
  const unseen = kept
    .filter((rule) => !places.some((place) => 'kept' in place && place.kept === rule))
    .sort((a, b) => file[a.index]!.priority - file[b.index]!.priority);
  for (const rule of unseen) {
    const next = places.findIndex((place) => priorityOf(place) > file[rule.index]!.priority);
    places.splice(next < 0 ? places.length : next, 0, { kept: rule });
  }
  return places;
}

/** What became of a sheet's conditional formats; `null` where nothing did. Every kind that Excel has is written, others are told. */
export function formatEdits(formats: FormatsOfSheet, styles: StyleBook, notWritten: () => void): FormatEdits | null {
  const { file, opened, now } = formats;
  const isWritable = (rule: FormatRule): boolean => formatXml(rule, styles, 1) !== null;
  const added: FormatRule[] = [];
  const edits = ruleEdits({
    opened,
    now,
    count: file.length,
    idOf: formatId,
    xmlOf: (rule) => {
      if (isWritable(rule)) added.push(rule);
      else notWritten();
      return '';
    },
  });
  if (!edits) return null;
  const places = ordered(formats, edits.kept, added);
  const written: WrittenFormat[] = [];
  const kept: KeptRule[] = [];
  places.forEach((place, i) => {
    const priority = i + 1;
    if ('added' in place) written.push(formatXml(place.added, styles, priority)!);
    else kept.push(file[place.kept.index]!.priority === priority ? place.kept : { ...place.kept, priority });
  });
  const texts = (what: keyof WrittenFormat): string[] => written.map((one) => one[what]).filter((text) => text !== '');
  return { kept: kept.sort((a, b) => a.index - b.index), added: texts('xml'), extensions: texts('extension') };
}
