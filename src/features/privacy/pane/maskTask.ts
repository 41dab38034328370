import type { PaneSession } from '../../../pane/state/paneSession';
import type { Task } from '../../../pane/state/task';

const code = () => import(/* webpackChunkName: "mask" */ '../jobs/maskWorkbook');

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NAMES = { en: 'masked copy.xlsx', es: 'copia anonimizada.xlsx' };
const DONE = {
  en: (customers: string, numbers: string): string =>
    `Masked copy: ${customers} names masked, ${numbers} numbers compared, every sum unchanged. It is among your downloads.`,
  es: (customers: string, numbers: string): string =>
    `Copia anonimizada: ${customers} nombres, ${numbers} números comparados, todas las sumas iguales. Está en sus descargas.`,
};
const DIFFERS = {
  en: (sheets: string): string => `The sums differ on ${sheets}. No copy was made.`,
  es: (sheets: string): string => `Las sumas difieren en ${sheets}. No se hizo ninguna copia.`,
};

/** Hands a file to the user, as a download of the page. */
function hand(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Makes a copy without names and private texts, adds both up, and hands it over as a file. The workbook is not touched. */
export function saveMaskedCopy(session: PaneSession): Promise<void> {
  const task: Task = {
    id: 'maskedCopy',
    doing: { en: 'Masking a copy', es: 'Anonimizando una copia' },
    stopped: { en: 'No masked copy was made', es: 'No se hizo ninguna copia anonimizada' },
    again: () => saveMaskedCopy(session),
  };
  return session.run(task, code, async ({ maskedCopy, tieMask }, { workbook, newFile, openFile }, options) => {
    const copy = await maskedCopy(workbook, session.current().request, false, options);
    const bytes = await newFile(copy.sheets, options);
    const names = copy.sheets.map(({ name }) => name);
    const ties = await tieMask(workbook, await openFile(bytes, NAMES.en), names, options);
    if (ties.differing.length > 0) {
      session.notice(({ t, f }) => DIFFERS[t.language](f.list(ties.differing)));
      return;
    }
    session.notice(({ t, f }) => DONE[t.language](f.count(copy.customers), f.count(ties.numbers)));
    hand(bytes, NAMES[options.locale?.language ?? 'en']);
  });
}
