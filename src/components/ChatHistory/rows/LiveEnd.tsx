"use client";
import { useState, type ReactElement } from "react";
import { Button } from "../../../ui/Button.js";
import { arrowDownIcon } from "../../../ui/icons.js";
import { STATUS } from "../../../ui/statusRole.js";
import type { FollowedEnd } from "../../../ui/useFollowEnd.js";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import type { ChatRow } from "./chatRows.js";

/** Below a conversation that is being written: the way back to its end, and the messages that came, said aloud. */
export function LiveEnd({ rows, end }: { rows: readonly ChatRow[]; end: FollowedEnd }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const [first] = useState(rows.length);
  const [seen, setSeen] = useState(rows.length);
  if (end.isFollowing && seen !== rows.length) setSeen(rows.length);
  const last = rows.at(-1);
  return (
    <>
      {end.isFollowing ? null : (
        <div className="sk-latest">
          <Button size="sm" icon={arrowDownIcon} onClick={end.follow}>
            {labels.latest(rows.length - seen)}
          </Button>
        </div>
      )}
      <VisuallyHidden {...STATUS}>
        {last && rows.length > first
          ? labels.messageCame(last.number, last.message.sourceRole ?? last.message.role)
          : null}
      </VisuallyHidden>
    </>
  );
}
