"use client";
import { useCallback, useState, type ForwardedRef, type ReactElement } from "react";
import type { SessionRecord } from "../store/SessionStore.js";
import { IconButton } from "../ui/IconButton.js";
import { rootClass } from "../ui/rootClass.js";
import { useControlled } from "../ui/useControlled.js";
import { chevronBackIcon } from "../ui/icons.js";
import { createReviewMemory } from "../form/review/createReviewMemory.js";
import { useReviewQueue } from "../form/review/useReviewQueue.js";
import { createMemories } from "./createMemories.js";
import { useInspectorLabels } from "./labels.js";
import { SessionListPane } from "./list/SessionListPane.js";
import { useSessionQuery } from "./list/useSessionQuery.js";
import type { PageMode } from "./page/PageBar.js";
import { PageNavigation } from "./page/PageNavigation.js";
import { SessionWorkspace } from "./page/SessionWorkspace.js";
import type { SessionInspectorProps } from "./SessionInspector.js";
import { ListingState } from "./shell/ListingState.js";
import { StatusBar } from "./shell/StatusBar.js";
import { TopBar } from "./shell/TopBar.js";
import { useEditedSessions } from "./useEditedSessions.js";
import { useKnownSchema } from "./useKnownSchema.js";
import { useLeaveGuard } from "../form/useLeaveGuard.js";
import { useLoaded } from "./useLoaded.js";
import { usePanes } from "./usePanes.js";
import { useReviewItems } from "./useReviewItems.js";
import { useSearchKey } from "./useSearchKey.js";
import { useSeenRatings } from "./useSeenRatings.js";
import { useStoreStamp } from "./useStoreStamp.js";

export interface InspectorScreenProps extends Omit<SessionInspectorProps, "labels"> {
  screenRef: ForwardedRef<HTMLDivElement>;
}

const NONE: never[] = [];

/** The inspector inside its labels. */
export function InspectorScreen(props: InspectorScreenProps): ReactElement {
  const {
    store,
    schema: givenSchema,
    remoteContent,
    selected,
    defaultSelected,
    onSelectedChange,
    anchorPrefix,
    screenRef,
    className,
    ...others
  } = props;
  const { theme, defaultTheme, onThemeChange, ...rest } = others;
  const labels = useInspectorLabels();
  const stamp = useStoreStamp(store);
  const load = useCallback((signal: AbortSignal) => store.list({ signal }), [store]);
  const listing = useLoaded(load, stamp);
  const sessions = listing.value?.sessions ?? NONE;
  const schema = useKnownSchema(store, givenSchema);
  const { query, setQuery, found } = useSessionQuery(sessions);
  const [chosen, choose] = useControlled<string | null>(selected, defaultSelected ?? null, (id) => {
    if (id !== null) onSelectedChange?.(id);
  });
  const [shownTheme, setTheme] = useControlled(theme, defaultTheme ?? "system", onThemeChange);
  const [mode, setMode] = useState<PageMode>("view");
  const [edited, tellEdited] = useEditedSessions();
  const [memoryOf] = useState(createMemories);
  const [said, setSaid] = useState("");
  const { pane, frame, list, page, show, search } = usePanes(chosen === null ? "list" : "page");
  useLeaveGuard(edited.size > 0);
  useSearchKey(frame, search);

  const current = chosen ?? sessions[0]?.id ?? null;
  const queue = useReviewQueue({
    items: useReviewItems(mode === "review" ? found : NONE, schema?.declared),
    ...(current === null ? {} : { current }),
    onCurrentChange: choose,
  });
  const [reviewMemory] = useState(createReviewMemory);
  const seen = useSeenRatings({ store, sessions, isAsked: mode === "review" && schema?.declared === undefined });
  const review = { queue, memory: reviewMemory, fields: seen, keysWithin: page };
  const summary = sessions.find((session) => session.id === current);
  const open = (id: string, { byKey }: { byKey: boolean }) => {
    choose(id);
    show("page", { focus: byKey });
  };
  const goToEdited = () => {
    const ids = [...edited];
    const next = ids[(current === null ? -1 : ids.indexOf(current)) + 1] ?? ids[0];
    if (mode === "view") setMode("edit");
    if (next !== undefined) open(next, { byKey: true });
  };
  const { reload } = listing;
  const onSaved = (record: SessionRecord) => {
    setSaid(labels.savedName(sessions.find((session) => session.id === record.id)?.name || labels.untitled));
    reload();
  };
  const mounted = current === null || edited.has(current) ? [...edited] : [...edited, current];

  return (
    <div
      {...rest}
      ref={screenRef}
      className={rootClass("sk-inspector", className)}
      {...(shownTheme === "system" ? {} : { "data-sk-theme": shownTheme })}
    >
      <div ref={frame} className="sk-inspector__frame" data-pane={pane}>
        <TopBar
          title={listing.value?.title ?? labels.inspector}
          readOnly={listing.value?.readOnly ?? false}
          editedCount={edited.size}
          onGoToEdited={goToEdited}
          theme={shownTheme}
          onThemeChange={setTheme}
          leading={
            <IconButton
              className="sk-inspector__back"
              icon={chevronBackIcon}
              flip
              label={labels.backToList}
              onClick={() => show("list")}
            />
          }
        />
        <div className="sk-inspector__panes">
          {listing.value ? (
            <SessionListPane
              ref={list}
              sessions={found}
              total={sessions.length}
              query={query}
              onQueryChange={setQuery}
              selected={current}
              edited={edited}
              onSelect={choose}
              onOpen={open}
            />
          ) : null}
          <section
            ref={page}
            tabIndex={-1}
            className="sk-inspector__page"
            aria-label={labels.session(summary?.name || labels.untitled)}
          >
            <ListingState
              count={listing.value?.sessions.length}
              title={listing.value?.title ?? ""}
              problem={listing.problem}
              onRetry={reload}
            />
            {mounted.map((id) => (
              <SessionWorkspace
                key={id}
                store={store}
                id={id}
                active={id === current}
                mode={mode}
                onModeChange={setMode}
                stamp={stamp}
                remoteContent={remoteContent}
                schema={schema}
                review={review}
                memory={memoryOf(id)}
                anchorPrefix={anchorPrefix?.(id)}
                navigation={<PageNavigation sessions={found} current={current} onGo={choose} />}
                onEditedChange={tellEdited}
                onSaved={onSaved}
              />
            ))}
          </section>
        </div>
        {listing.value ? (
          <StatusBar listing={listing.value} hidden={sessions.length - found.length} session={summary} />
        ) : (
          <span />
        )}
        <output className="sk-vh">{said}</output>
      </div>
    </div>
  );
}
