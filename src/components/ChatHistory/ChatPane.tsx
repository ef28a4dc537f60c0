"use client";
import { useRef, type ReactElement } from "react";
import type { Message } from "../../messages/Message.js";
import { lazyPart } from "../../ui/lazyPart.js";
import type { RowsControls } from "../../ui/VirtualRows.js";
import { useFindPane } from "../find/useFindPane.js";
import type { JsonFindProgress, JsonFindQuery } from "../JsonViewer/JsonFindQuery.js";
import { useFollowEnd } from "../../ui/useFollowEnd.js";
import { ChatList, type ChatListProps } from "./ChatList.js";
import { LiveEnd } from "./LiveEnd.js";
import { useRowKeys } from "./useRowKeys.js";

const chatFind = lazyPart(() => import("./find/ChatFind.js"));

export interface ChatPaneProps extends Omit<ChatListProps, "controls"> {
  messages: readonly Message[];
  /** Null: find is closed. */
  query: JsonFindQuery | null;
  onQueryChange: (query: JsonFindQuery | null) => void;
  onFindProgress: ((progress: JsonFindProgress) => void) | undefined;
}

/** A click into the conversation gives it the focus, so that its keys work. */
const TAKES_FOCUS = { tabIndex: -1 };

/** The bar of find, while it is open, and the rows. */
export function ChatPane(props: ChatPaneProps): ReactElement {
  const { messages, query, onQueryChange, onFindProgress, ...listed } = props;
  const { rows, isComplete, live } = listed;
  const body = useRef<HTMLDivElement>(null);
  const list = useRef<RowsControls>(null);
  const focused = useRef<HTMLElement>(null);
  const { close, change, onKeyDown, controls, opened } = useFindPane({
    query,
    onQueryChange,
    canFind: true,
    preload: chatFind.preload,
    takeFocus: () => (focused.current?.isConnected ? focused.current : body.current)?.focus({ preventScroll: true }),
  });
  const keys = useRowKeys({ rows, body, list });
  const end = useFollowEnd(body, live);
  const { ChatFind } = chatFind.usePart(query !== null) ?? {};
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
      {query && ChatFind ? (
        <ChatFind
          {...{ messages, rows, isComplete, live, query, controls, list }}
          pane={body}
          onQueryChange={change}
          onClose={close}
          onProgress={onFindProgress}
          takesFocus={opened}
        />
      ) : null}
      <div ref={body} {...TAKES_FOCUS} className="sk-chat-pane__rows">
        <ChatList {...listed} controls={list} />
      </div>
      {live ? <LiveEnd rows={rows} end={end} /> : null}
    </div>
  );
}
