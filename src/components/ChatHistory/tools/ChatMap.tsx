"use client";
import { memo, useMemo, type ReactElement } from "react";
import type { ChatRow } from "../rows/chatRows.js";
import type { FoundInChat } from "../find/FoundInChat.js";
import { useLabels } from "../../labels.js";
import { chatToolLabels } from "./chatToolLabels.js";
import { foundPath, MAP_UNITS, mapPaths } from "./mapPaths.js";

export interface ChatMapProps {
  rows: readonly ChatRow[];
  found: FoundInChat | undefined;
  /** The row in sight. */
  current: number;
  goTo: (row: number) => void;
}

const KINDS = ["user", "tool", "error"] as const;
const IMAGE = { role: "img" } as const;

/** The whole conversation as a thin strip: where users spoke, tools ran, errors came and find found something. The outline beside it is its way for keys. */
export const ChatMap = memo(function ChatMap({ rows, found, current, goTo }: ChatMapProps): ReactElement {
  const labels = useLabels(chatToolLabels);
  const { paths, counts } = useMemo(() => mapPaths(rows), [rows]);
  const foundMarks = useMemo(() => (found ? foundPath(rows, found) : undefined), [rows, found]);
  const here = (current * MAP_UNITS) / Math.max(1, rows.length);
  return (
    // A pointer's short cut to what the buttons of the outline do.
    <div
      role="presentation"
      className="sk-chat-map"
      onClick={({ currentTarget, clientY }) => {
        const { top, height } = currentTarget.getBoundingClientRect();
        goTo(Math.max(0, Math.min(rows.length - 1, Math.floor(((clientY - top) / height) * rows.length))));
      }}
    >
      <svg
        {...IMAGE}
        aria-label={labels.chatMap({ ...counts, found: found?.count ?? 0 })}
        viewBox={`0 0 4 ${MAP_UNITS}`}
        preserveAspectRatio="none"
      >
        {KINDS.map((kind) => (
          <path key={kind} className={`sk-chat-map__${kind}`} d={paths[kind]} />
        ))}
        {foundMarks === undefined ? null : <path className="sk-chat-map__found" d={foundMarks} />}
        <rect className="sk-chat-map__here" x="0" y={Math.min(here, MAP_UNITS - 3)} width="4" height="3" />
      </svg>
    </div>
  );
});
