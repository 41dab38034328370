import type { HostState, SheetProtection, StructureProtection } from '../../standin/model/hostState';
import { newProtection, opensProtection } from '../../standin/model/protection';
import type { UniverWorkbook } from '../../standin/univer/univerWorkbook';
import type { PageStore } from '../page/pageState';

const WRONG_PASSWORD = 'This is not the password. Capital and small letters are told apart.';

/** Protect sheet and Unprotect sheet of the ribbon, for the sheet that is shown. */
export class ProtectionCommand {
  private readonly stop: () => void;

  constructor(
    private readonly store: PageStore,
    private readonly state: HostState,
    private readonly workbook: UniverWorkbook,
    private readonly changed: () => void,
  ) {
    const { api } = workbook.core;
    const listener = api.addEvent(api.Event.ActiveSheetChanged, () => this.show());
    this.stop = () => listener.dispose();
    this.show();
  }

  /** Tells the ribbon whether the shown sheet and the workbook's structure are protected. */
  show(): void {
    const isSheetProtected = this.state.isProtected(this.workbook.active().id);
    const isWorkbookProtected = this.state.structure !== null;
    const now = this.store.get();
    if (now.isSheetProtected !== isSheetProtected || now.isWorkbookProtected !== isWorkbookProtected)
      this.store.change({ isSheetProtected, isWorkbookProtected });
  }

  dispose(): void {
    this.stop();
    this.store.change({ protectionQuestion: null });
  }

  run(): void {
    const sheet = this.workbook.active();
    const { protection } = this.state.extrasOf(sheet.id);
    if (!protection) {
      this.askHowToProtect(sheet.id, sheet.name());
      return;
    }
    if (protection.password === null) this.protect(sheet.id, null);
    else this.askPassword(sheet.name(), protection, () => this.protect(sheet.id, null), null);
  }

  /** Unprotect workbook: frees its structure. */
  unprotectWorkbook(): void {
    const { structure } = this.state;
    if (!structure) return;
    if (structure.password === null) this.freeStructure();
    else this.askPassword('the workbook', structure, () => this.freeStructure(), null);
  }

  private freeStructure(): void {
    this.state.structure = null;
    this.noteChange();
  }

  private noteChange(): void {
    this.store.change({ message: null });
    this.show();
    this.changed();
  }

  private protect(sheetId: string, protection: SheetProtection | null): void {
    this.state.extrasOf(sheetId).protection = protection;
    this.noteChange();
  }

  private askHowToProtect(sheetId: string, sheetName: string): void {
    const close = (): void => this.store.change({ protectionQuestion: null });
    this.store.change({
      protectionQuestion: {
        kind: 'protect',
        sheetName,
        answer: (answer) => {
          close();
          if (answer) this.protect(sheetId, newProtection(answer.options, answer.password));
        },
      },
    });
  }

  private askPassword(name: string, protection: StructureProtection, open: () => void, problem: string | null): void {
    const answer = (password: string | null): void => {
      this.store.change({ protectionQuestion: null });
      if (password === null) return;
      const isRight = opensProtection(protection, password);
      if (isRight === true) open();
      else this.askPassword(name, protection, open, isRight === false ? WRONG_PASSWORD : uncheckable(protection));
    };
    this.store.change({ protectionQuestion: { kind: 'unprotect', name, problem, answer } });
  }
}

function uncheckable({ password }: StructureProtection): string {
  const algorithm = password?.kind === 'salted' ? password.algorithm : '';
  return `The file keeps its password as ${algorithm}, which cannot be checked here. The protection stays; take it away in Excel.`;
}
