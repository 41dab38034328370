export type BorderStyle =
  | 'thin'
  | 'medium'
  | 'thick'
  | 'double'
  | 'hair'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export interface BorderLine {
  readonly style: BorderStyle;
  readonly color: string | null;
}

/** How a cell looks, fully resolved. Colours are `#RRGGBB`; `null` is automatic for text and none for fills. Sizes are points. */
export interface CellLook {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  readonly borderTop: BorderLine | null;
  readonly borderBottom: BorderLine | null;
  readonly borderLeft: BorderLine | null;
  readonly borderRight: BorderLine | null;
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees anticlockwise from −90 to 90; 255 is stacked letters. */
  readonly rotation: number;
  readonly numberFormat: string;
  readonly locked: boolean;
}

/** A cell without any format, in Excel's own font. */
export const PLAIN_LOOK: CellLook = {
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: null,
  fill: null,
  borderTop: null,
  borderBottom: null,
  borderLeft: null,
  borderRight: null,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  rotation: 0,
  numberFormat: 'General',
  locked: true,
};
