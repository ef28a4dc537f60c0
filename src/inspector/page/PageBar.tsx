"use client";
import type { ReactElement, ReactNode } from "react";
import { Badge } from "../../ui/Badge.js";
import { Icon } from "../../ui/Icon.js";
import { Segmented } from "../../ui/Segmented.js";
import { lockIcon } from "../../ui/icons.js";
import { useInspectorLabels } from "../labels.js";

export type PageMode = "view" | "edit" | "review";

export interface PageBarProps {
  mode: PageMode;
  onModeChange(mode: PageMode): void;
  /** Whether there is a choice of mode: a text that needs repair has none. */
  hasModes: boolean;
  readOnly: boolean;
  /** What is going on, in a word or two. */
  state: string | undefined;
  /** The way to the sessions before and after. */
  children: ReactNode;
}

/** The strip above a session: the way on in the list, and view or edit. It stays while the page below changes, and so does focus. */
export function PageBar(props: PageBarProps): ReactElement {
  const { mode, onModeChange, hasModes, readOnly, state, children } = props;
  const labels = useInspectorLabels();
  return (
    <div className="sk-pagebar">
      {children}
      <span className="sk-spring" />
      {state === undefined ? null : <Badge tone="warn">{state}</Badge>}
      {readOnly ? (
        <span className="sk-pagebar__mark" title={labels.readOnlyWhy}>
          <Icon shape={lockIcon} size="sm" />
          {labels.readOnly}
        </span>
      ) : null}
      {hasModes ? (
        <Segmented
          label={labels.mode}
          options={[
            { value: "view" as const, label: labels.view },
            { value: "edit" as const, label: labels.edit, disabled: readOnly },
            { value: "review" as const, label: labels.review, disabled: readOnly },
          ]}
          value={mode}
          onValueChange={onModeChange}
        />
      ) : null}
    </div>
  );
}
