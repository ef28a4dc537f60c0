"use client";
import type { ReactElement, ReactNode } from "react";
import type { JsonLocation } from "../../../json/JsonPath.js";
import { Badge } from "../../../ui/Badge.js";
import { Icon } from "../../../ui/Icon.js";
import { IconButton } from "../../../ui/IconButton.js";
import { bracesIcon, checkIcon, chevronIcon, errorIcon } from "../../../ui/icons.js";
import { useLabels } from "../../labels.js";
import { BreakableName } from "../pieces/BreakableName.js";
import { useChat } from "../ChatContext.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { CopyLink } from "../pieces/CopyLink.js";
import { RoleGlyph } from "../pieces/RoleGlyph.js";
import { useRemembered } from "../useRemembered.js";

export interface ToolFrameProps {
  /** Of the part. */
  id: string;
  /** Accessible name of the block. */
  label: string;
  name: string;
  callId: string | undefined;
  outcomes: readonly ToolOutcome[];
  at: JsonLocation;
  /** Id in the page. */
  anchor: string | undefined;
  children: ReactNode;
}

/** How a call ended. `answered`: its record says neither ok nor error; `orphan`: it is a result without a call. */
export type ToolOutcome = "ok" | "error" | "answered" | "no-result" | "orphan";

/** A fieldset is for controls, a section would be a landmark. */
const GROUP = { role: "group" } as const;

/** The block round a tool call and its result: what was called, its id, and how it ended in words. */
export function ToolFrame({ id, label, name, callId, outcomes, at, anchor, children }: ToolFrameProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const { onShowInJson, hasPermalinks, markedPart } = useChat();
  const [open, setOpen] = useRemembered(`${id} open`, 1);
  return (
    <div
      id={anchor}
      className="sk-tool"
      {...GROUP}
      aria-label={label}
      {...(markedPart === id ? { "data-sk-selected": "", tabIndex: -1 } : undefined)}
    >
      <div className="sk-tool__head">
        <IconButton
          className="sk-tool__fold"
          icon={chevronIcon}
          flip
          label={labels.toolContent(name)}
          aria-expanded={open === 1}
          onClick={() => setOpen(open === 1 ? 0 : 1)}
        />
        <RoleGlyph of="tool" />
        <bdi data-sk-block={`${id} name`} className="sk-tool__name">
          <BreakableName name={name} />
        </bdi>
        {callId === undefined ? null : <span className="sk-mono sk-muted">{callId}</span>}
        <span className="sk-tool__end">
          {outcomes.map((outcome) => (
            <Outcome key={outcome} outcome={outcome} />
          ))}
          {hasPermalinks && anchor !== undefined ? (
            <CopyLink label={labels.copyPartLink(name)} anchor={anchor} />
          ) : null}
          {onShowInJson ? (
            <IconButton icon={bracesIcon} label={labels.showNameInJson(name)} onClick={() => onShowInJson(at)} />
          ) : null}
        </span>
      </div>
      {open === 1 ? children : null}
    </div>
  );
}

function Outcome({ outcome }: { outcome: ToolOutcome }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  if (outcome === "answered") return <span className="sk-count">{labels.toolAnswered}</span>;
  if (outcome === "no-result") return <span className="sk-count">{labels.toolNoResult}</span>;
  if (outcome === "orphan") return <span className="sk-count">{labels.toolOrphan}</span>;
  return (
    <Badge tone={outcome}>
      <Icon shape={outcome === "ok" ? checkIcon : errorIcon} size="sm" />
      {outcome === "ok" ? labels.toolOk : labels.toolError}
    </Badge>
  );
}
