"use client";
import { formatPath } from "../../../json/formatPath.js";
import type { JsonConflict } from "../../../json/JsonConflict.js";
import { Button } from "../../../ui/Button.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import { useLabels } from "../../labels.js";
import { conflictLabels } from "./conflictLabels.js";
import { oneLine } from "./oneLine.js";

interface ConflictItemProps {
  conflict: JsonConflict;
  onGoTo: () => void;
  onResolve: (take: "mine" | "theirs" | "base") => void;
}

/** One place that collides: its path, which goes there, the three texts, and the three ways out. */
export function ConflictItem({ conflict, onGoTo, onResolve }: ConflictItemProps) {
  const labels = useLabels(conflictLabels);
  const { path, nth, base, mine, theirs } = conflict;
  const where = path.length === 0 ? labels.conflictWhole : oneLine(formatPath(path));
  const place = nth === undefined ? where : labels.conflictNth(where, nth + 1);
  const button = (take: "mine" | "theirs" | "base", words: string) => (
    <Button size="sm" aria-label={labels.conflictAction(words, place)} onClick={() => onResolve(take)}>
      {words}
    </Button>
  );
  return (
    <li className="sk-conflict">
      <Button variant="link" className="sk-conflict__place" aria-label={labels.conflictGoTo(place)} onClick={onGoTo}>
        <span className={path.length === 0 ? undefined : "sk-mono"}>
          <VisibleText text={place} />
        </span>
      </Button>
      <dl className="sk-conflict__texts">
        <SideText words={labels.conflictBefore} text={base} />
        <SideText words={labels.conflictHere} text={mine} />
        <SideText words={labels.conflictOutside} text={theirs} />
      </dl>
      <div className="sk-conflict__acts">
        {button("mine", labels.conflictMine)}
        {button("theirs", labels.conflictTheirs)}
        {button("base", labels.conflictBase)}
      </div>
    </li>
  );
}

function SideText({ words, text }: { words: string; text: string | undefined }) {
  const labels = useLabels(conflictLabels);
  return (
    <div>
      <dt>{words}</dt>
      {text === undefined ? (
        <dd>{labels.conflictAbsent}</dd>
      ) : (
        <dd className="sk-mono">
          <VisibleText text={oneLine(text)} />
        </dd>
      )}
    </div>
  );
}
