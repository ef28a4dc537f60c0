"use client";
import { useEffect, useRef, type ReactElement } from "react";
import { IconButton } from "../../ui/IconButton.js";
import { Kbd } from "../../ui/Kbd.js";
import { closeIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { shortcutLabels } from "./shortcutLabels.js";

/** The keys of the editor, in a dialog. */
export function ShortcutList({ onClose }: { onClose: () => void }): ReactElement {
  const labels = useLabels(shortcutLabels);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element?.showModal) element.showModal();
    else element?.setAttribute("open", "");
    // A press beside it closes it, as Escape does.
    const onPress = (event: Event) => {
      if (event.target === element) element?.close();
    };
    element?.addEventListener("click", onPress);
    return () => element?.removeEventListener("click", onPress);
  }, []);
  return (
    <dialog ref={dialog} className="sk-keys" aria-label={labels.jsonShortcuts} onClose={onClose}>
      <div className="sk-keys__head">
        <h2>{labels.jsonShortcuts}</h2>
        <IconButton icon={closeIcon} label={labels.jsonShortcutsClose} onClick={() => dialog.current?.close()} />
      </div>
      <div className="sk-keys__groups">
        {labels.jsonShortcutGroups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(({ keys, does }) => (
                <div key={does} className="sk-keys__row">
                  <dt>
                    {keys.map((key, index) => (
                      <span key={key}>
                        {index > 0 ? " / " : null}
                        {key.split(/[+ ]/).map((one, at) => (
                          <Kbd key={`${at} ${one}`}>{one}</Kbd>
                        ))}
                      </span>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
