/**
 * Functions that came after the file format was laid down carry a prefix in the file (Office documentation, "Issue: An _xlfn. prefix is
 * displayed in front of a formula"); those of the first list are kept for worksheets only and carry a second one.
 */
const WORKSHEET_FUTURE = new Set(['FILTER', 'SORT']);
const FUTURE = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT ' +
    'BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA ' +
    'CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP EXPAND EXPON.DIST F.DIST F.DIST.RT ' +
    'F.INV F.INV.RT F.TEST FIELDVALUE FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV ' +
    'GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP ' +
    'MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION ' +
    'PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY ' +
    'RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV ' +
    'T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE ' +
    'WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);

/** Functions whose results spill, so that Excel stores their cells as dynamic arrays. */
const SPILLING =
  /(?<![\w.])(?:FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|VSTACK|HSTACK|TOCOL|TOROW|TAKE|DROP|TEXTSPLIT|EXPAND|CHOOSECOLS|CHOOSEROWS|WRAPROWS|WRAPCOLS|MAP|BYROW|BYCOL|MAKEARRAY|SCAN|GROUPBY|PIVOTBY)\(/i;

const OURS = /(?<![\w.])AR\.([A-Za-z0-9]+)(?=\()/g;

/** A formula as a person writes it (without '=') from the one in a file: custom functions and later functions lose their prefixes. */
export function formulaFromFile(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return outsideTexts(formula, (piece) =>
    piece
      .replace(/(?:\[\d+\]!)?_xldudf_([A-Za-z0-9]+)_([A-Za-z0-9_]+)(?=\()/gi, (_whole, space: string, name: string) => `${space}.${name}`)
      .replace(/_xlfn\.(?:_xlws\.)?ANCHORARRAY\(([^()]+)\)/gi, '$1#')
      .replace(/_xlfn\.SINGLE\(([^()]+)\)/gi, '@$1')
      .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./gi, ''),
  );
}

/** The formula as a file holds it (without '='), from the one that a person writes. */
export function formulaForFile(formula: string): string {
  return outsideTexts(formula, (piece) =>
    piece
      .replace(OURS, (_whole, name: string) => `_xldudf_AR_${name.toUpperCase()}`)
      .replace(/(?<![\w.])([A-Za-z][A-Za-z0-9.]*)(?=\()/g, (word: string) => {
        const name = word.toUpperCase();
        return WORKSHEET_FUTURE.has(name) ? `_xlfn._xlws.${name}` : FUTURE.has(name) ? `_xlfn.${name}` : word;
      })
      .replace(/(\$?[A-Za-z]{1,3}\$?\d+)#/g, '_xlfn.ANCHORARRAY($1)'),
  );
}

/** True where Excel stores the cell as a dynamic array: its formula calls a custom function or one that spills. */
export function isDynamicFormula(formula: string): boolean {
  let found = false;
  outsideTexts(formula, (piece) => {
    found ||= new RegExp(OURS.source, 'i').test(piece) || SPILLING.test(piece) || /[A-Za-z]\$?\d+#/.test(piece);
    return piece;
  });
  return found;
}

/** Rewrites the pieces of a formula that stand outside texts in double quotes and names in single ones. */
function outsideTexts(formula: string, rewrite: (piece: string) => string): string {
  return formula.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|[^"']+/g, (piece: string, quoted: string | undefined) =>
    quoted === undefined ? rewrite(piece) : piece,
  );
}
