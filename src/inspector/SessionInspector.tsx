"use client";
import { forwardRef, useState, type HTMLAttributes } from "react";
import type { RemoteContent } from "../components/ChatHistory/RemoteContent.js";
import type { SessionSchema } from "../schema/SessionSchemaType.js";
import type { SessionStore } from "../store/SessionStore.js";
import { InspectorScreen } from "./InspectorScreen.js";
import type { InspectorLabels } from "./inspectorLabels.js";
import { InspectorLabelsProvider } from "./labels.js";
import type { Theme } from "./Theme.js";

export interface SessionInspectorProps extends Omit<HTMLAttributes<HTMLDivElement>, "children" | "onSelect"> {
  /** Where the sessions are: `httpStore` for a running `session-kit`, `memoryStore` for texts, or your own. Another store starts everything anew, so keep it stable. */
  store: SessionStore;
  /** What the sessions must be, for the form, the viewer and the review. Keep it stable. Default: what the store says. */
  schema?: SessionSchema;
  /** What may be loaded from elsewhere. Default: `none`. */
  remoteContent?: RemoteContent;
  /** Id of the open session; `null` opens the first of the list. Controlled twin of `defaultSelected`. */
  selected?: string | null;
  /** Default: `null`. */
  defaultSelected?: string | null;
  onSelectedChange?: (id: string) => void;
  /** Makes each message of a session a link target, `#<prefix><number>`, and each part, `#<prefix><number>.<part>`: the prefix for a session's id. Must be unique in the page. */
  anchorPrefix?: (id: string) => string;
  /** Controlled twin of `defaultTheme`. */
  theme?: Theme;
  /** Default: `system`, which follows the page around it. */
  defaultTheme?: Theme;
  onThemeChange?: (theme: Theme) => void;
  /** Overrides of the inspector's own words; those of the viewers inside come from `LabelsProvider` of session-kit. */
  labels?: Partial<InspectorLabels>;
}

/** A whole screen over a store: the list of sessions, one of them to see, to edit and to save. Give it a height. */
export const SessionInspector = forwardRef<HTMLDivElement, SessionInspectorProps>(function SessionInspector(
  { labels, ...rest },
  ref,
) {
  const { store } = rest;
  const [opened, setOpened] = useState({ store, count: 0 });
  if (opened.store !== store) setOpened({ store, count: opened.count + 1 });
  return (
    <InspectorLabelsProvider labels={labels}>
      <InspectorScreen key={opened.count} {...rest} screenRef={ref} />
    </InspectorLabelsProvider>
  );
});
