"use client";
import { useEffect, useRef, type ReactElement } from "react";
import { IconButton } from "../../ui/IconButton.js";
import { Kbd } from "../../ui/Kbd.js";
import { closeIcon } from "../../ui/icons.js";
import { useReviewLabels } from "./labelsInReview.js";
import { shownKeys } from "./shownKeys.js";
import { reviewShortcuts, type ReviewShortcut } from "./reviewShortcuts.js";

const GROUPS = ["rate", "session", "help"] as const satisfies readonly ReviewShortcut["group"][];

/** The keys of a review in a dialog, from the table that the keys are read by. */
export function ReviewKeySheet({ onClose }: { onClose: () => void }): ReactElement {
  const labels = useReviewLabels();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element?.showModal) element.showModal();
    else element?.setAttribute("open", "");
    // the key that opened it closes it
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "?") close(element);
    };
    const onPress = (event: Event) => {
      if (event.target === element) close(element);
    };
    element?.addEventListener("keydown", onKey);
    element?.addEventListener("click", onPress);
    return () => {
      element?.removeEventListener("keydown", onKey);
      element?.removeEventListener("click", onPress);
    };
  }, []);
  return (
    <dialog ref={dialog} className="sk-keys" aria-label={labels.reviewKeys} onClose={onClose}>
      <div className="sk-keys__head">
        <h2>{labels.reviewKeys}</h2>
        <IconButton icon={closeIcon} label={labels.reviewKeysClose} onClick={() => close(dialog.current)} />
      </div>
      <div className="sk-keys__groups">
        {GROUPS.map((group) => (
          <section key={group} aria-label={labels.reviewKeyGroups[group]}>
            <h3>{labels.reviewKeyGroups[group]}</h3>
            <dl>
              {reviewShortcuts
                .filter((shortcut) => shortcut.group === group)
                .map((shortcut) => (
                  <div key={shortcut.command} className="sk-keys__row">
                    <dt>
                      <Keys shortcut={shortcut} />
                    </dt>
                    <dd>{labels.reviewKeyWords[shortcut.command]}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}

function Keys({ shortcut }: { shortcut: ReviewShortcut }): ReactElement {
  return (
    <>
      {shownKeys(shortcut).map((keys, index) => (
        <span key={keys.join(" ")}>
          {index > 0 ? " / " : null}
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      ))}
    </>
  );
}

function close(dialog: HTMLDialogElement | null): void {
  if (dialog?.close) return dialog.close();
  // without a modal dialog in the browser, nothing else tells that it closed
  dialog?.removeAttribute("open");
  dialog?.dispatchEvent(new Event("close"));
}
