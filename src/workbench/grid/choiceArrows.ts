import {
  DataValidationRenderMode,
  DataValidationType,
  InterceptorEffectEnum,
  type ICellRenderContext,
  type Injector,
  type Nullable,
} from '@univerjs/core';
import { DataValidatorRegistryService, type BaseDataValidator, type IBaseDataValidationWidget } from '@univerjs/data-validation';
import type { FUniver } from '@univerjs/core/facade';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';

/** Room at the right end of a cell for the arrow, and how wide and high that is. */
const PLACE_PIXELS = 14;
const ARROW = { width: 8, height: 4, color: '#565656' } as const;
/** The arrow stands beside a line of text: so far from the upper or lower edge of a cell. */
const HALF_LINE_PIXELS = 10;
/** Before the grid's own interceptors, which keep what they find. */
const FIRST_PRIORITY = 1000;

const VERTICAL = { top: 1, middle: 2 } as const;

interface Box {
  readonly startX: number;
  readonly endX: number;
  readonly startY: number;
  readonly endY: number;
}

type Drawing = Parameters<IBaseDataValidationWidget['drawWith']>;

const boxOf = ({ primaryWithCoord }: ICellRenderContext): Box =>
  primaryWithCoord.isMergedMainCell ? primaryWithCoord.mergeInfo : primaryWithCoord;

function middleOf({ startY, endY }: Box, vertical: Nullable<number>): number {
  if (vertical === VERTICAL.top) return startY + HALF_LINE_PIXELS;
  return vertical === VERTICAL.middle ? (startY + endY) / 2 : endY - HALF_LINE_PIXELS;
}

function drawArrow(...[ctx, info]: Drawing): void {
  const box = boxOf(info);
  const left = box.endX - PLACE_PIXELS + (PLACE_PIXELS - ARROW.width) / 2;
  const top = middleOf(box, info.style?.vt) - ARROW.height / 2;
  ctx.save();
  ctx.fillStyle = ARROW.color;
  ctx.beginPath();
  ctx.moveTo(left, top);
  ctx.lineTo(left + ARROW.width, top);
  ctx.lineTo(left + ARROW.width / 2, top + ARROW.height);
  ctx.closePath();
  ctx.fill();
  ctx.restore();
}

/** The widget of a cell with choices: only the arrow, which answers where the grid's own did. */
function arrowWidget(own: IBaseDataValidationWidget): IBaseDataValidationWidget {
  const places = new Map<string, Box>();
  const keyOf = ({ subUnitId, row, col }: ICellRenderContext): string => `${subUnitId} ${row} ${col}`;
  const isArrowOf = (info: ICellRenderContext): boolean => places.has(keyOf(info));
  return {
    zIndex: own.zIndex ?? 0,
    drawWith: (...drawing) => {
      const [, info, skeleton] = drawing;
      const box = boxOf(info);
      const { rowHeaderWidth: left, columnHeaderHeight: top } = skeleton as {
        readonly rowHeaderWidth: number;
        readonly columnHeaderHeight: number;
      };
      places.set(keyOf(info), {
        startX: box.endX - PLACE_PIXELS + left,
        endX: box.endX + left,
        startY: box.startY + top,
        endY: box.endY + top,
      });
      drawArrow(...drawing);
    },
    isHit: ({ x, y }, info) => {
      const place = places.get(keyOf(info));
      return place !== undefined && x >= place.startX && x <= place.endX && y >= place.startY && y <= place.endY;
    },
    onPointerDown: (info, event) => isArrowOf(info) && own.onPointerDown?.(info, event),
    onPointerEnter: (info, event) => own.onPointerEnter?.(info, event),
    onPointerLeave: (info, event) => own.onPointerLeave?.(info, event),
    calcCellAutoHeight: () => undefined,
    calcCellAutoWidth: () => undefined,
  };
}

/** Leaves the arrow's room free in cells with choices. */
function keepRoom(injector: Injector): void {
  const rules = injector.get(SheetDataValidationModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: FIRST_PRIORITY,
    handler: (cell, at, next) => {
      const rule = rules.getRuleByLocation(at.unitId, at.subUnitId, at.row, at.col);
      if (rule?.type !== DataValidationType.LIST || rule.renderMode !== DataValidationRenderMode.ARROW) return next(cell);
      return next({ ...(cell ?? at.rawData), fontRenderExtension: { ...cell?.fontRenderExtension, rightOffset: PLACE_PIXELS } });
    },
  });
}

/**
 * Draws cells with a list of choices as all other cells, with an arrow beside their text. The grid's own widget sets the text anew, further
 * right and lower than it stands elsewhere, and numbers to the left. Call once the grid is drawn; it holds as long as the grid.
 */
export function drawChoicesLikeCells(api: FUniver, injector: Injector): void {
  const validator: Nullable<BaseDataValidator> = injector.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.LIST);
  const own = validator?.canvasRender;
  if (!validator || !own) return;
  validator.canvasRender = arrowWidget(own);
  validator.skipDefaultFontRender = () => false;
  keepRoom(injector);
  api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
}
