"use client";
import type { ReactNode } from "react";
import { formatPath, type JsonPath } from "../../json/index.js";
import { Badge } from "../../ui/Badge.js";
import { IconButton } from "../../ui/IconButton.js";
import { undoIcon } from "../../ui/icons.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { useFormLabels } from "../sessionFormLabels.js";
import { useSharedForm } from "../SessionFormContext.js";
import { ChangeDiff } from "./ChangeDiff.js";

interface ChangeRowProps {
  /** Begins with the field. */
  path: JsonPath;
  before: string | undefined;
  after: string | undefined;
  badges?: ReactNode;
  note?: string | undefined;
  onRevert: () => void;
}

/** One changed place: its path, what stood there, what will, and the way back. */
export function ChangeRow({ path, before, after, badges, note, onRevert }: ChangeRowProps) {
  const labels = useFormLabels();
  const { sectionId } = useSharedForm();
  const name = formatPath(path);
  return (
    <li className="sk-diff__item">
      <div className="sk-diff__path">
        <span className="sk-truncate" title={name}>
          <VisibleText text={name} />
        </span>
        <span className="sk-spring" />
        {before === undefined ? <Badge>{labels.formAddedBadge}</Badge> : null}
        {after === undefined ? <Badge>{labels.formRemovedBadge}</Badge> : null}
        {badges}
        <IconButton
          icon={undoIcon}
          flip
          label={labels.formRevert(name)}
          onClick={(event) => {
            // the row goes a moment later, and the focus would go with it
            const row = event.currentTarget.closest("li");
            const next = row?.nextElementSibling ?? row?.previousElementSibling;
            (next?.querySelector("button") ?? document.getElementById(sectionId("submit")))?.focus();
            onRevert();
          }}
        />
      </div>
      {note === undefined ? null : <p className="sk-field__help">{note}</p>}
      <ChangeDiff before={before} after={after} />
    </li>
  );
}
