import { formulaFromFile } from '../sheetXml/formulaNames';
import type { Colors } from '../styles/colors';
import type { WorkbookStyles } from '../styles/workbookStyles';
import { attribute, child, childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/xmlTree';
import type { ConditionalFormatDocument, FormatBound, PictureFormat } from './documentTypes';
import { spansOf } from './sheetFrame';

const PICTURES = ['dataBar', 'colorScale', 'iconSet'] as const;

/** Id under which a rule has an extension, or `null`. */
export function extensionIdOf(rule: XmlElement): string | null {
  const id = childrenOf(child(rule, 'extLst'), 'ext').map((ext) => child(ext, 'id')?.text.trim());
  return id.find((one) => one !== undefined && one !== '') ?? null;
}

/** Blocks of conditional formats in a sheet's extensions. */
export function extensionBlocks(sheet: XmlElement): XmlElement[] {
  return childrenOf(child(sheet, 'extLst'), 'ext').flatMap((ext) =>
    childrenOf(child(ext, 'conditionalFormattings'), 'conditionalFormatting'),
  );
}

/** Rules that stand in the extensions alone, with their blocks, in the order of the file. */
export function extensionOnlyRules(sheet: XmlElement): { readonly block: XmlElement; readonly rule: XmlElement; readonly id: string }[] {
  const known = new Set(childrenOf(sheet, 'conditionalFormatting').flatMap((block) => childrenOf(block, 'cfRule').map(extensionIdOf)));
  return extensionBlocks(sheet)
    .flatMap((block) => childrenOf(block, 'cfRule').map((rule) => ({ block, rule, id: attribute(rule, 'id') ?? '' })))
    .filter(({ id }) => !known.has(id));
}

/** A bound says its value in an attribute, in an extension in an element. */
function boundsOf(picture: XmlElement | null): FormatBound[] {
  return childrenOf(picture, 'cfvo').map((bound) => ({
    type: attribute(bound, 'type') ?? 'num',
    value: attribute(bound, 'val') ?? child(bound, 'f')?.text ?? null,
    isStrict: !flagAttribute(bound, 'gte', true),
  }));
}

function pictureOf(rule: XmlElement, extension: XmlElement | null, colors: Colors): PictureFormat | null {
  const kind = PICTURES.find((name) => child(rule, name) !== null);
  const element = kind ? child(rule, kind) : null;
  const bounds = boundsOf(element);
  const colorsOf = (): string[] => childrenOf(element, 'color').map((color) => colors.resolve(color) ?? '#000000');
  const showsValue = flagAttribute(element, 'showValue', true);
  if (kind === 'colorScale') return { kind, bounds, colors: colorsOf() };
  if (kind === 'dataBar') {
    const more = child(extension, 'dataBar');
    // Old Excel draws every bar with a gradient and knows no bar of a negative number.
    return {
      kind,
      showsValue,
      bounds,
      color: colorsOf()[0] ?? '#638EC6',
      negativeColor: colors.resolve(child(more, 'negativeFillColor')),
      isGradient: more === null || flagAttribute(more, 'gradient', true),
    };
  }
  if (kind !== 'iconSet') return null;
  const icons = childrenOf(element, 'cfIcon').map((icon) => ({
    set: attribute(icon, 'iconSet') ?? '',
    number: attribute(icon, 'iconSet') === 'NoIcons' ? -1 : numberAttribute(icon, 'iconId', 0),
  }));
  return {
    kind,
    showsValue,
    bounds,
    set: attribute(element, 'iconSet') ?? '3TrafficLights1',
    isReversed: flagAttribute(element, 'reverse'),
    icons: icons.length > 0 ? icons : null,
  };
}

/** The conditional formats of a sheet, those that only its extensions hold behind the others. */
export function readConditionalFormats(sheet: XmlElement, styles: WorkbookStyles, colors: Colors): ConditionalFormatDocument[] {
  const extensions = new Map(
    extensionBlocks(sheet).flatMap((block) => childrenOf(block, 'cfRule').map((rule) => [attribute(rule, 'id') ?? '', rule] as const)),
  );
  const formatOf = (rule: XmlElement, spans: string | null, extensionId: string | null): ConditionalFormatDocument => ({
    spans: spansOf(spans),
    type: attribute(rule, 'type') ?? '',
    operator: attribute(rule, 'operator'),
    formulas: [...childrenOf(rule, 'formula'), ...childrenOf(rule, 'f')].map((one) => `=${formulaFromFile(one.text)}`),
    look: attribute(rule, 'dxfId') === null ? {} : styles.differentialLook(numberAttribute(rule, 'dxfId', -1)),
    priority: numberAttribute(rule, 'priority', 0),
    stopIfTrue: flagAttribute(rule, 'stopIfTrue'),
    words: rule.attributes,
    picture: pictureOf(rule, extensions.get(extensionId ?? '') ?? null, colors),
    extensionId,
  });
  return [
    ...childrenOf(sheet, 'conditionalFormatting').flatMap((block) =>
      childrenOf(block, 'cfRule').map((rule) => formatOf(rule, attribute(block, 'sqref'), extensionIdOf(rule))),
    ),
    ...extensionOnlyRules(sheet).map(({ block, rule, id }) => formatOf(rule, child(block, 'sqref')?.text ?? null, id)),
  ];
}
