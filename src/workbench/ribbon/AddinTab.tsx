import type { ReactElement } from 'react';
import type { ManifestControl, ManifestTab } from '../manifest/manifest';

/** Address of the icon nearest to `pixels` that is not smaller, else the largest there is. */
export function iconFor(icons: ReadonlyMap<number, string>, pixels: number): string | null {
  const sizes = [...icons.keys()].sort((a, b) => a - b);
  const size = sizes.find((s) => s >= pixels) ?? sizes.at(-1);
  return size === undefined ? null : (icons.get(size) ?? null);
}

interface AddinTabProps {
  readonly tab: ManifestTab;
  readonly run: (control: ManifestControl) => void;
}

/** A ribbon tab of the add-in, drawn from its manifest: groups of large buttons with icon, label and tip. */
export function AddinTab({ tab, run }: AddinTabProps): ReactElement {
  return (
    <>
      {tab.groups.map((group) => (
        <div className="ribbon-group" key={group.id} role="group" aria-label={group.label}>
          <div className="ribbon-controls">
            {group.controls.map((control) => (
              <button
                type="button"
                className="ribbon-large"
                key={control.id}
                title={`${control.label}\n${control.tip}`}
                onClick={() => run(control)}
              >
                <img src={iconFor(control.icons, 32) ?? ''} alt="" width={32} height={32} />
                <span>{control.label}</span>
              </button>
            ))}
          </div>
          <div className="ribbon-group-label">{group.label}</div>
        </div>
      ))}
    </>
  );
}
