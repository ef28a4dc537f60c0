"use client";
import { useRef, useState, type ReactElement } from "react";
import type { Message } from "../../messages/Message.js";
import { cx } from "../../ui/cx.js";
import { lazyPart } from "../../ui/lazyPart.js";
import { useFollowEnd } from "../../ui/useFollowEnd.js";
import type { RowsControls } from "../../ui/VirtualRows.js";
import { useFindPane } from "../find/useFindPane.js";
import type { JsonFindProgress, JsonFindQuery } from "../JsonViewer/JsonFindQuery.js";
import { useLabels } from "../labels.js";
import { ChatList, type ChatListProps } from "./rows/ChatList.js";
import { chatHistoryLabels } from "./chatHistoryLabels.js";
import type { FoundInChat } from "./find/FoundInChat.js";
import { LiveEnd } from "./rows/LiveEnd.js";
import type { MessageReveal } from "./MessageReveal.js";
import { useRemembered } from "./useRemembered.js";
import { useRowKeys } from "./rows/useRowKeys.js";

const chatFind = lazyPart(() => import("./find/ChatFind.js"));
const aroundRows = lazyPart(() => import("./tools/aroundRows.js"));

export interface ChatPaneProps extends Omit<ChatListProps, "controls" | "isWhole"> {
  /** What the messages were read from, if the host gave that. */
  value: unknown;
  messages: readonly Message[];
  /** Whether there is a bar of tools. */
  toolbar: boolean;
  /** Null: find is closed. */
  query: JsonFindQuery | null;
  onQueryChange: (query: JsonFindQuery | null) => void;
  onFindProgress: ((progress: JsonFindProgress) => void) | undefined;
  /** What the host asks for; `reveal` may be what a link asked for since. */
  asked: MessageReveal | undefined;
  /** Leads to a place instead. */
  onLead: (to: MessageReveal) => void;
}

/** A click into the conversation gives it the focus, so that its keys work. */
const TAKES_FOCUS = { tabIndex: -1 };
/** More messages than these make the browser's print preview hang. */
const PRINTED = 2_000;

/** The bar of tools and the bar of find, while it is open, above the rows; beside them their outline. */
export function ChatPane(props: ChatPaneProps): ReactElement {
  const { value, messages, toolbar, query, onQueryChange, onFindProgress, asked, onLead, ...listed } = props;
  const { rows, isComplete, live, reveal } = listed;
  const labels = useLabels(chatHistoryLabels);
  const body = useRef<HTMLDivElement>(null);
  const list = useRef<RowsControls>(null);
  const focused = useRef<HTMLElement>(null);
  const [found, setFound] = useState<FoundInChat>();
  const [isPrinting, setIsPrinting] = useState(false);
  const [outline, setOutline] = useRemembered("outline shown", 0);
  const { open, close, change, onKeyDown, controls, opened } = useFindPane({
    query,
    onQueryChange,
    canFind: true,
    preload: chatFind.preload,
    takeFocus: () => (focused.current?.isConnected ? focused.current : body.current)?.focus({ preventScroll: true }),
  });
  const keys = useRowKeys({ rows, body, list });
  const end = useFollowEnd(body, live);
  const { ChatFind } = chatFind.usePart(query !== null) ?? {};
  const { ChatTools, ChatOutline, ChatGuide } = aroundRows.usePart(true) ?? {};
  const hasOutline = ChatOutline !== undefined && outline === 1;
  const left = isPrinting ? rows.length - PRINTED : 0;
  return (
    // The keys work on what has the focus inside.
    <div
      role="presentation"
      className="sk-chat-pane"
      onKeyDown={(event) => {
        onKeyDown(event);
        keys.onKeyDown(event);
      }}
      onPointerDown={({ target }) => keys.begin(target)}
      onFocus={({ target }) => {
        chatFind.preload();
        keys.begin(target);
        if (!target.closest("search")) focused.current = target;
      }}
      onMouseEnter={chatFind.preload}
    >
      {toolbar || query ? (
        <div className="sk-chat-top">
          {toolbar ? (
            <div className="sk-chat-bar">
              {ChatTools ? (
                <ChatTools
                  {...{ value, messages, rows, isComplete, live, outline: outline === 1 }}
                  onOutlineChange={(next) => setOutline(next ? 1 : 0)}
                  onFind={open}
                />
              ) : (
                <span className="sk-count">{isComplete ? labels.messageCount(messages.length) : null}</span>
              )}
            </div>
          ) : null}
          {query && ChatFind ? (
            <ChatFind
              {...{ messages, rows, isComplete, live, query, controls, list }}
              pane={body}
              onQueryChange={change}
              onClose={close}
              onProgress={onFindProgress}
              takesFocus={opened}
              onFound={hasOutline ? setFound : undefined}
            />
          ) : null}
        </div>
      ) : null}
      <div className="sk-chat-cols">
        {hasOutline ? (
          <ChatOutline {...{ rows, live, found }} pane={body} goTo={keys.goTo} onClose={() => setOutline(0)} />
        ) : null}
        <div ref={body} {...TAKES_FOCUS} className={cx("sk-chat-pane__rows", hasOutline && "sk-measured")}>
          <ChatList {...listed} rows={left > 0 ? rows.slice(0, PRINTED) : rows} isWhole={isPrinting} controls={list} />
          {left > 0 ? <p className="sk-chat-unprinted">{labels.notPrinted(left)}</p> : null}
        </div>
      </div>
      {live ? <LiveEnd rows={rows} end={end} /> : null}
      {ChatGuide ? (
        <ChatGuide
          {...{ messages, rows, asked, reveal, onLead }}
          pane={body}
          list={list}
          onPrintingChange={setIsPrinting}
        />
      ) : null}
    </div>
  );
}
