/**
 * XML of ours, which is written without a prefix, with the prefix (with its colon, '' for none) of the element that it goes into. Elements
 * that carry one already, pieces of the file or of another namespace, keep it.
 */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<\/?(?=[A-Za-z_])(?![^\s/>]*:)/g, (start) => start + prefix);
}
