"use client";
import {
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
  type ComponentProps,
  type ReactElement,
  type Ref,
} from "react";
import { lazyPart } from "../../ui/lazyPart.js";
import { useFindPane } from "../find/useFindPane.js";
import { useLabels } from "../labels.js";
import type { JsonFindProgress, JsonFindQuery } from "./JsonFindQuery.js";
import type { JsonMatch, TextMatcher } from "./JsonMatch.js";
import type { JsonPlaces } from "./rows/JsonRows.js";
import { JsonToolbar } from "./JsonToolbar.js";
import { JsonTree } from "./JsonTree.js";
import { jsonViewerLabels } from "./jsonViewerLabels.js";

const findBar = lazyPart(() => import("./find/FindBar.js"));

export interface JsonPaneProps extends Omit<
  ComponentProps<typeof JsonTree>,
  "label" | "matcher" | "match" | "onActive"
> {
  label: string | undefined;
  toolbar: boolean;
  /** Null: find is closed. */
  query: JsonFindQuery | null;
  onQueryChange: (query: JsonFindQuery | null) => void;
  onFindProgress: ((progress: JsonFindProgress) => void) | undefined;
  /** For a host with a bar of its own. */
  controls?: Ref<JsonPaneControls>;
}

export interface JsonPaneControls {
  /** Opens find, or goes to it. */
  openFind(): void;
}

/** The bar above the tree (or find in its place), and the tree. */
export function JsonPane(props: JsonPaneProps): ReactElement {
  const { label, toolbar, query, onQueryChange, onFindProgress, controls: paneControls, ...tree } = props;
  const { source, expansion, onExpansionChange } = tree;
  const labels = useLabels(jsonViewerLabels);
  const box = useRef<HTMLDivElement>(null);
  const active = useRef<JsonPlaces>([]);
  const [found, setFound] = useState<{ matcher?: TextMatcher | undefined; match?: JsonMatch | undefined }>({});
  const onFound = useCallback(
    (matcher: TextMatcher | undefined, match: JsonMatch | undefined) => setFound({ matcher, match }),
    [],
  );
  const { FindBar } = findBar.usePart(query !== null) ?? {};
  const canFind = source.root.size > 0;

  const { open, close, change, onKeyDown, controls, opened } = useFindPane({
    query,
    onQueryChange,
    canFind,
    preload: findBar.preload,
    takeFocus: () => box.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus(),
  });
  useImperativeHandle(paneControls, () => ({ openFind: open }));
  return (
    // The keys work on what has the focus inside.
    <div
      ref={box}
      role="presentation"
      className="sk-jsonview__pane"
      onKeyDown={onKeyDown}
      onFocus={findBar.preload}
      onMouseEnter={findBar.preload}
    >
      {query && canFind && FindBar ? (
        <FindBar
          source={source}
          query={query}
          onQueryChange={change}
          onClose={close}
          origin={() => active.current}
          onFound={onFound}
          onProgress={onFindProgress}
          onExpand={onExpansionChange}
          controls={controls}
          takesFocus={opened}
        />
      ) : toolbar && canFind ? (
        <JsonToolbar root={source.root} expansion={expansion} onExpansionChange={onExpansionChange} onFind={open} />
      ) : null}
      <JsonTree
        {...tree}
        label={label ?? labels.jsonTree}
        matcher={found.matcher}
        match={found.match}
        onActive={(places) => {
          active.current = places;
        }}
      />
    </div>
  );
}
