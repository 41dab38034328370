import { attribute, parseXml } from '../../adapters/xlsx/xml/xmlTree';
import { hostClass, type HostObject } from '../richapi/hostClass';
import { HostError } from '../richapi/hostError';
import type { HostState } from './hostState';

interface PartOf {
  readonly state: HostState;
  readonly id: string;
}

function xmlOf({ state, id }: PartOf, location: string): string {
  const xml = state.xmlParts.get(id);
  if (xml === undefined) throw new HostError('ItemNotFound', location);
  return xml;
}

/** Namespace of the root element; text that is no XML is refused, as in Excel. */
function namespaceOf(xml: string, location: string): string {
  try {
    const root = parseXml(xml, 'custom XML');
    return attribute(root, root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`) ?? '';
  } catch {
    throw new HostError('InvalidArgument', location);
  }
}

const customXmlPartClass = hostClass<PartOf>({
  name: 'CustomXmlPart',
  since: 5,
  identity: ({ id }) => ({ Id: id }),
  exists: ({ state, id }) => state.xmlParts.has(id),
  scalars: { Id: { since: 5, read: ({ id }) => id } },
  methods: {
    Delete: { since: 5, call: ({ state, id }) => void state.xmlParts.delete(id) },
    GetXml: { since: 5, call: (part, args) => xmlOf(part, args.location) },
    SetXml: {
      since: 5,
      call: (part, args) => {
        xmlOf(part, args.location);
        namespaceOf(args.text(0), args.location);
        part.state.xmlParts.set(part.id, args.text(0));
      },
    },
  },
});

/** The parts of one namespace, or all for `null`. */
interface PartsOf {
  readonly state: HostState;
  readonly namespace: string | null;
}

function idsOf({ state, namespace }: PartsOf): string[] {
  return [...state.xmlParts].filter(([, xml]) => namespace === null || namespaceOf(xml, 'CustomXmlPart') === namespace).map(([id]) => id);
}

/** The part, if there is exactly one. */
function onlyOne(of: PartsOf): HostObject | null {
  const ids = idsOf(of);
  return ids.length === 1 ? customXmlPartClass.of({ state: of.state, id: ids[0]! }) : null;
}

const scopedPartsClass = hostClass<PartsOf>({
  name: 'CustomXmlPartScopedCollection',
  since: 5,
  items: (of) => idsOf(of).map((id) => customXmlPartClass.of({ state: of.state, id })),
  methods: {
    GetOnlyItemOrNullObject: { since: 5, call: onlyOne },
  },
});

/** Custom XML parts of the workbook: texts that any program may keep in the file, each with a namespace. */
export const customXmlPartsClass = hostClass<PartsOf>({
  name: 'CustomXmlPartCollection',
  since: 5,
  items: (of) => idsOf(of).map((id) => customXmlPartClass.of({ state: of.state, id })),
  methods: {
    Add: {
      since: 5,
      call: ({ state }, args) => {
        const xml = args.text(0);
        namespaceOf(xml, args.location);
        const id = state.nextXmlPart();
        state.xmlParts.set(id, xml);
        return customXmlPartClass.of({ state, id });
      },
    },
    GetByNamespace: { since: 5, call: ({ state }, args) => scopedPartsClass.of({ state, namespace: args.text(0) }) },
    GetItem: {
      since: 5,
      call: ({ state }, args) => {
        const id = args.text(0);
        if (!state.xmlParts.has(id)) throw new HostError('ItemNotFound', args.location);
        return customXmlPartClass.of({ state, id });
      },
    },
  },
});
