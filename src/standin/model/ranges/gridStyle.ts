export const BORDER_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
export type BorderStyle = (typeof BORDER_STYLES)[number];

export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

/** One line of a cell's frame; colour as #RRGGBB. */
export interface GridBorder {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

export const NO_BORDER: GridBorder = { style: 'None', weight: 'Thin', color: '#000000' };

export const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
export const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** How one cell looks. Colours are #RRGGBB, upper case; sizes are points; indents are steps. */
export interface GridStyle {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: 'None' | 'Single';
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  /** `null` is no fill. */
  readonly fill: string | null;
  readonly horizontal: (typeof HORIZONTAL)[number];
  readonly vertical: (typeof VERTICAL)[number];
  readonly wrap: boolean;
  readonly indent: number;
  /** Locked cells cannot be changed while their sheet is protected. */
  readonly locked: boolean;
  readonly top: GridBorder;
  readonly bottom: GridBorder;
  readonly left: GridBorder;
  readonly right: GridBorder;
}

/** The style properties to change; the others stay. */
export type GridStylePatch = { readonly [K in keyof GridStyle]?: GridStyle[K] };

/** A cell that nobody has formatted. */
export const PLAIN_STYLE: GridStyle = {
  numberFormat: 'General',
  bold: false,
  italic: false,
  strikethrough: false,
  underline: 'None',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  locked: true,
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
};
