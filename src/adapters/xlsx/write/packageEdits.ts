import { appendSplice } from '../xml/editElement';
import { escapeXml } from '../xml/escape';
import { DECLARATION, PACKAGE_RELATIONSHIPS, RELATIONSHIPS } from '../xml/namespaces';
import { withPrefix } from '../xml/prefix';
import { spliced, type Splice } from '../xml/splice';
import { isSigned, SIGNATURES } from '../model/packageFacts';
import { attribute, parseXml } from '../xml/xmlTree';
import { relationshipsOf, relationshipsPart } from '../zip/relationships';
import type { Parts } from '../zip/parts';

const TYPES_PART = '[Content_Types].xml';

/** Says what a part is; a part that is known already, by itself or by its ending, keeps what was said. */
export function addContentType(parts: Parts, part: string, type: string): void {
  const source = parts.text(TYPES_PART);
  const root = parseXml(source, TYPES_PART);
  const known = root.children.find(
    (one) => one.name === 'Override' && attribute(one, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  if (known && attribute(known, 'ContentType') === type) return;
  const xml = `<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  parts.set(
    TYPES_PART,
    spliced(source, [known ? { start: known.start, end: known.end, text: withPrefix(xml, root.prefix) } : appendSplice(source, root, xml)]),
  );
}

/** Takes parts out of the package together with what the list of content types says of them and their own relationships. */
export function removeParts(parts: Parts, names: readonly string[]): void {
  const gone = new Set(names.map((name) => `/${name}`.toLowerCase()));
  if (gone.size === 0) return;
  const source = parts.text(TYPES_PART);
  const overrides = parseXml(source, TYPES_PART).children.filter((one) => gone.has((attribute(one, 'PartName') ?? '').toLowerCase()));
  if (overrides.length > 0)
    parts.set(
      TYPES_PART,
      spliced(
        source,
        overrides.map((one) => ({ start: one.start, end: one.end, text: '' })),
      ),
    );
  for (const name of names) {
    parts.remove(name);
    parts.remove(relationshipsPart(name));
  }
}

/** Takes the signature off a package that is no longer what was signed. */
export function removeSignature(parts: Parts): void {
  if (!isSigned(parts)) return;
  removeRelationships(parts, '', (type) => type === 'origin');
  removeParts(
    parts,
    parts.names().filter((name) => name.toLowerCase().startsWith(SIGNATURES) && !/\.rels$/i.test(name)),
  );
}

/** Links `part` to `target` and gives the link's id; a link of this type to this target that is there already is used again. */
export function addRelationship(parts: Parts, part: string, type: string, target: string): string {
  const known = relationshipsOf(parts, part);
  const same = known.find(
    (one) => !one.external && one.target.toLowerCase() === target.toLowerCase() && one.type === type.split('/').pop(),
  );
  if (same) return same.id;
  const ids = new Set(known.map((one) => one.id));
  let n = known.length + 1;
  while (ids.has(`rId${n}`)) n += 1;
  const name = relationshipsPart(part);
  const source = parts.has(name) ? parts.text(name) : `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  const root = parseXml(source, name);
  const uri = type.includes('/') ? type : `${RELATIONSHIPS}/${type}`;
  const xml = `<Relationship Id="rId${n}" Type="${uri}" Target="/${escapeXml(target)}"/>`;
  parts.set(name, spliced(source, [appendSplice(source, root, xml)]));
  return `rId${n}`;
}

/** Takes away the links of `part` that `isGone` picks; a list without links is removed. */
export function removeRelationships(parts: Parts, part: string, isGone: (type: string, target: string) => boolean): void {
  const name = relationshipsPart(part);
  if (!parts.has(name)) return;
  const source = parts.text(name);
  const known = relationshipsOf(parts, part);
  const elements = parseXml(source, name).children;
  const splices: Splice[] = elements
    .filter((_one, i) => isGone(known[i]!.type, known[i]!.target))
    .map((one) => ({ start: one.start, end: one.end, text: '' }));
  if (splices.length === elements.length) parts.remove(name);
  else if (splices.length > 0) parts.set(name, spliced(source, splices));
}

/** The start of part names such as `xl/tables/table`, where sheets stand in `xl/worksheets`; a package may have them at its root too. */
export function stemBeside(sheetPart: string, stem: string): string {
  return [...sheetPart.split('/').slice(0, -2), stem].join('/');
}

/** First free name of the form `xl/tables/table1.xml`, counting up; those in `preferred` that stand free are taken first. */
export function freePartName(parts: Parts, stem: string, preferred: string[] = []): string {
  const again = preferred.shift();
  if (again !== undefined) return again;
  let n = 1;
  while (parts.has(`${stem}${n}.xml`)) n += 1;
  return `${stem}${n}.xml`;
}
