// The help pages that stand beside the add-in: what it is, every function, privacy and terms. Static HTML without scripts.
const escape = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const page = (title, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
code { font-family: Consolas, ui-monospace, monospace; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; vertical-align: top; padding: .25rem .5rem .25rem 0; border-bottom: 1px solid #8886; }
a { color: #0F6CBD; } @media (prefers-color-scheme: dark) { a { color: #62abf5; } }
</style>
</head>
<body>
<p><a href="index.html">Agewise</a></p>
${body}
</body>
</html>
`;

const parameterRow = (p) =>
  `<tr><td><code>${escape(p.name)}</code>${p.optional ? ' (optional)' : ''}</td><td>${escape(p.description)}</td></tr>`;

function functionSection(fn) {
  const call = `=AR.${fn.name}(${fn.parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(', ')})`;
  return `<h2 id="${fn.id}"><code>${escape(call)}</code></h2>\n<p>${escape(fn.description)}</p>\n<table>${fn.parameters.map(parameterRow).join('')}</table>`;
}

/** File name → HTML of every help page; `metadata` is the content of functions.json. */
export function helpPages(metadata) {
  return {
    'functions.html': page(
      'Agewise functions',
      `<h1>Functions</h1>\n<p>Dates are Excel dates, rates and shares are fractions (3% is 0.03), and the as-of date is always an argument, so that a workbook shows the same figures next year.</p>\n${metadata.functions.map(functionSection).join('\n')}`,
    ),
    'index.html': page(
      'Agewise',
      '<h1>Agewise</h1>\n<p>Agewise reads any aging report or open-items list in your workbook, ties it to the cent, ranks whom to call and says why.</p>\n<p>Open the <b>Agewise</b> tab, choose <b>Open Agewise</b>, check the sheet and the as-of date, and press <b>Refresh</b>. The result stands on sheets whose names begin with AR; your own cells are left as they are, and <b>Restore</b> puts back what the last write changed.</p>\n<p><a href="functions.html">All =AR functions</a> · <a href="privacy.html">Privacy</a> · <a href="terms.html">Terms</a></p>',
    ),
    'privacy.html': page(
      'Agewise: privacy',
      '<h1>Privacy</h1>\n<p>Agewise works inside the workbook. It sends nothing anywhere, keeps no account and writes no log outside the workbook. Corrections of how a sheet is read are kept in the workbook’s own settings.</p>',
    ),
    'terms.html': page(
      'Agewise: terms',
      '<h1>Terms</h1>\n<p>Agewise is free software under the MIT License. It comes without warranty of any kind.</p>',
    ),
  };
}
