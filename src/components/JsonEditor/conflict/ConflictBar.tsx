"use client";
import { useEffect, useRef, useState } from "react";
import type { JsonConflict } from "../../../json/JsonConflict.js";
import type { JsonPath } from "../../../json/JsonPath.js";
import { Button } from "../../../ui/Button.js";
import { Icon } from "../../../ui/Icon.js";
import { IconButton } from "../../../ui/IconButton.js";
import { alertIcon, closeIcon } from "../../../ui/icons.js";
import { uniqueKeys } from "../../../ui/uniqueKeys.js";
import { useLabels } from "../../labels.js";
import { ConflictItem } from "./ConflictItem.js";
import { conflictLabels } from "./conflictLabels.js";

export interface ConflictBarProps {
  /** Where the text and the one from outside collide; mine stands in the text. Nothing is shown for none. */
  conflicts: readonly JsonConflict[];
  /** Name of the editor. */
  name: string;
  onResolve: (conflict: JsonConflict, take: "mine" | "theirs" | "base") => void;
  onResolveAll: (take: "mine" | "theirs") => void;
  onGoTo: (path: JsonPath) => void;
  /** Default: the bar cannot be closed. */
  onDismiss?: () => void;
}

const FEW = 5;
const MANY = 100;

/** A band over an editor: the places that were changed here and outside, and what to take at each. Announces itself politely. */
export function ConflictBar({ conflicts, name, onResolve, onResolveAll, onGoTo, onDismiss }: ConflictBarProps) {
  const labels = useLabels(conflictLabels);
  const [isLong, setLong] = useState(false);
  const { listRef, keepFocusAt } = useFocusAfter();
  const listed = conflicts.slice(0, isLong ? MANY : FEW);
  // items that I removed side by side have one path
  const keys = uniqueKeys(listed.map(({ path, nth }) => JSON.stringify([path, nth])));
  const more = conflicts.length - listed.length;
  const summary = conflicts.length === 0 ? "" : labels.conflictSummary(conflicts.length);
  const showMore = () => {
    setLong(true);
    keepFocusAt(FEW);
  };
  return (
    <>
      {conflicts.length === 0 ? null : (
        <section className="sk-conflicts" aria-label={labels.conflicts(name)}>
          <div className="sk-conflicts__head">
            <Icon shape={alertIcon} />
            <p className="sk-strong">{summary}</p>
            <div className="sk-conflicts__acts">
              <Button size="sm" onClick={() => onResolveAll("mine")}>
                {labels.conflictAllMine}
              </Button>
              <Button size="sm" onClick={() => onResolveAll("theirs")}>
                {labels.conflictAllTheirs}
              </Button>
              {onDismiss ? <IconButton label={labels.conflictDismiss} icon={closeIcon} onClick={onDismiss} /> : null}
            </div>
          </div>
          <ul ref={listRef} className="sk-conflicts__list">
            {listed.map((conflict, index) => (
              <ConflictItem
                key={keys[index]}
                conflict={conflict}
                onGoTo={() => onGoTo(conflict.path)}
                onResolve={(take) => {
                  keepFocusAt(index);
                  onResolve(conflict, take);
                }}
              />
            ))}
            {more > 0 ? (
              <li>
                {isLong ? (
                  labels.conflictUnlisted(more)
                ) : (
                  <Button variant="link" onClick={showMore}>
                    {labels.conflictMore(more)}
                  </Button>
                )}
              </li>
            ) : null}
          </ul>
        </section>
      )}
      <Announcement text={summary} />
    </>
  );
}

/** Says its text a moment after it is there: what a live region holds from the start is not read out. */
function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text));
    return () => clearTimeout(timer);
  }, [text]);
  return <output className="sk-vh">{said}</output>;
}

/** The button with the focus goes away with its row: the first one of the row that takes its place gets it. */
function useFocusAfter() {
  const listRef = useRef<HTMLUListElement>(null);
  const rowRef = useRef<number>(undefined);
  useEffect(() => {
    const [row, list] = [rowRef.current, listRef.current];
    if (row === undefined) return;
    const focused = list?.ownerDocument.activeElement ?? null;
    // The host may take its time; the focus may have gone elsewhere by then.
    if (list?.contains(focused)) return;
    rowRef.current = undefined;
    if (focused !== list?.ownerDocument.body) return;
    const items = [...list.children];
    items
      .at(Math.min(row, items.length - 1))
      ?.querySelector("button")
      ?.focus();
  });
  const keepFocusAt = (row: number) => (rowRef.current = row);
  return { listRef, keepFocusAt };
}
