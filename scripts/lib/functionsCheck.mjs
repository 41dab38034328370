// Holds functions.json to Excel's rules for custom functions, some of which Microsoft's own generator does not check.

const PARAMETER_TYPES = ['boolean', 'number', 'string', 'any'];

/** True for names that Excel would read as a cell: AR1, XFD1048576, R1C1. */
export function looksLikeCell(name) {
  const a1 = /^([A-Z]{1,3})(\d{1,7})$/i.exec(name);
  return (a1 !== null && (a1[1].length < 3 || a1[1].toUpperCase() <= 'XFD')) || /^r\d*c\d*$/i.test(name);
}

/** Every fault of the metadata as a sentence. @param {{ functions: object[] }} metadata @param {string[]} associated ids of the functions that the code answers to */
export function functionsFaults(metadata, associated) {
  const faults = [];
  const ids = metadata.functions.map((f) => f.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`Function ${id} stands twice.`);
  for (const id of ids) if (!associated.includes(id)) faults.push(`Function ${id} is announced, but nothing answers to it.`);
  for (const id of associated) if (!ids.includes(id)) faults.push(`Function ${id} is written, but not announced.`);
  for (const f of metadata.functions) {
    if (!/^[A-Za-z][A-Za-z0-9_.]{2,63}$/.test(f.id) || !/^\p{L}[\p{L}\p{N}_.]{2,63}$/u.test(f.name))
      faults.push(`${f.id}: id and name are 3 to 64 letters, digits, dots or underscores.`);
    if (looksLikeCell(f.id) || looksLikeCell(f.name)) faults.push(`${f.id}: Excel would read the name as a cell.`);
    if (!f.description) faults.push(`${f.id} has no description.`);
    if (!/^https:\/\/.+#/.test(f.helpUrl ?? '')) faults.push(`${f.id} has no help address.`);
    if (!f.result || !['scalar', 'matrix'].includes(f.result.dimensionality ?? 'scalar')) faults.push(`${f.id} has no result.`);
    let optional = false;
    for (const p of f.parameters) {
      if (!p.description) faults.push(`${f.id}: ${p.name} has no description.`);
      if (!PARAMETER_TYPES.includes(p.type)) faults.push(`${f.id}: ${p.name} has no type.`);
      if (optional && !p.optional) faults.push(`${f.id}: ${p.name} must be optional, because one before it is.`);
      optional ||= Boolean(p.optional);
    }
  }
  return faults;
}
