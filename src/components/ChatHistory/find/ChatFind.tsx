"use client";
import { useEffect, useMemo, useRef, type ReactElement, type Ref, type RefObject } from "react";
import { createTextMatcher } from "../../../json/createTextMatcher.js";
import { findInMessages } from "../../../messages/find/findInMessages.js";
import { searchedField } from "../../../messages/find/searchedTexts.js";
import type { Message } from "../../../messages/Message.js";
import type { RowsControls } from "../../../ui/VirtualRows.js";
import { useSlowed } from "../../../ui/useSlowed.js";
import { SearchBar, type FindControls } from "../../find/SearchBar.js";
import { useToldProgress } from "../../find/useToldProgress.js";
import { toPattern } from "../../find/toPattern.js";
import { useSteppedSearch } from "../../find/useSteppedSearch.js";
import type { JsonFindProgress, JsonFindQuery } from "../../JsonViewer/JsonFindQuery.js";
import { useLabels } from "../../labels.js";
import { useChat } from "../ChatContext.js";
import type { ChatRow } from "../rows/chatRows.js";
import { shownOffsetKey } from "../markdown/shownOffsetKey.js";
import { chatFindLabels } from "./chatFindLabels.js";
import type { FoundInChat } from "./FoundInChat.js";
import { createHitPlaces } from "./createHitPlaces.js";
import type { HitView } from "./HitView.js";
import { matchRank } from "./matchRank.js";
import { rowInSight } from "./rowInSight.js";
import { useHitView } from "./useHitView.js";

export interface ChatFindProps {
  messages: readonly Message[];
  rows: readonly ChatRow[];
  /** False while there are more messages than these. */
  isComplete: boolean;
  /** Messages are being written. */
  live: boolean;
  query: JsonFindQuery;
  onQueryChange: (query: JsonFindQuery) => void;
  onClose: () => void;
  onProgress: ((progress: JsonFindProgress) => void) | undefined;
  controls: Ref<FindControls>;
  /** Whether the reader opened it. */
  takesFocus: boolean;
  /** What holds the rows. */
  pane: RefObject<HTMLElement | null>;
  list: RefObject<RowsControls | null>;
  /** Is given the search and how many it has found as these change, and nothing at the end. */
  onFound: ((found: FoundInChat | undefined) => void) | undefined;
}

/** What is written goes on for long: it is searched again after this time. */
const LIVE_MS = 500;
/** Room for the bar above a row, in px. */
const BELOW_BAR = 96;
/** As much as the bar covered when it came was in sight before. */
const BAR_PX = 36;

/** Finds in all messages, also those that are not in the page, and in what is folded. */
export function ChatFind(props: ChatFindProps): ReactElement {
  const { isComplete, live, query, onQueryChange, onClose, onProgress, controls, takesFocus, pane, list, onFound } =
    props;
  const { messages, rows } = useSlowed(
    useMemo(() => ({ messages: props.messages, rows: props.rows }), [props.messages, props.rows]),
    live ? LIVE_MS : 0,
  );
  const labels = useLabels(chatFindLabels);
  const { memory, places, anchorPrefix } = useChat();
  const { text, matchCase = false, wholeWord = false, regex = false } = query;
  const made = useMemo(() => {
    if (text === "") return {};
    const pattern = toPattern({ text, matchCase, regex });
    if (pattern instanceof Error) return { problem: pattern.message };
    const options = { matchCase, wholeWord };
    return { find: findInMessages(messages, pattern, options), matcher: createTextMatcher(pattern, options) };
  }, [messages, text, matchCase, wholeWord, regex]);
  const { find, matcher, problem } = made;

  const reached = useRef<number>(undefined);
  const searched = useSteppedSearch(find, () => {
    const from = reached.current ?? (rows[rowInSight(pane.current, -BAR_PX)]?.number ?? 1) - 1;
    return (begun) => {
      const first = begun.firstFrom(from);
      return first < begun.count ? first : -1;
    };
  });
  const progress = { ...searched, done: searched.done && isComplete };
  const { count, done, current, moves } = progress;
  useEffect(() => onFound?.(find && { find, count }), [onFound, find, count]);
  useEffect(() => () => onFound?.(undefined), [onFound]);
  useToldProgress({ query, count, done, current }, onProgress);
  const placeOf = useMemo(() => createHitPlaces(rows), [rows]);
  const view = useMemo((): HitView | undefined => {
    const hit = find?.hit(current);
    const message = hit && messages[hit.message];
    const place = message && placeOf(message, hit);
    if (!hit || !place || !matcher) return undefined;
    const part = hit.part === undefined ? undefined : message.parts[hit.part];
    const held = part ? searchedField(part, hit.where) : message.name;
    return { moves, hit, place, matcher, rank: matchRank({ held, hit, matcher }) };
  }, [find, matcher, current, moves, messages, placeOf]);

  useEffect(() => {
    if (!view) return;
    const { open, block, offset, place } = view.place;
    reached.current = view.hit.message;
    for (const [key, atLeast] of open) if ((memory.get(key) ?? 0) < atLeast) memory.set(key, atLeast);
    if (offset !== undefined) memory.set(shownOffsetKey(block), offset + 1);
    if (place) places.set(block, place);
  }, [view, memory, places]);
  useHitView({
    pane,
    matcher,
    view,
    rowElement: ({ place }) => document.getElementById(`${anchorPrefix}${rows[place.row]?.number}`),
    scrollToRow: (row) => list.current?.scrollTo(row, BELOW_BAR),
  });
  return (
    <SearchBar
      {...{ query, onQueryChange, onClose, progress, problem, controls, takesFocus }}
      fieldLabel={labels.chatFindField}
    />
  );
}
