"use client";
import { forwardRef, useCallback, useId, useMemo, useState, type HTMLAttributes, type ReactNode } from "react";
import { formatLocation } from "../../json/formatPath.js";
import type { JsonLocation } from "../../json/JsonPath.js";
import type { ConversationSource } from "../../messages/Conversation.js";
import type { Message } from "../../messages/Message.js";
import { EmptyState } from "../../ui/EmptyState.js";
import { rootClass } from "../../ui/rootClass.js";
import { useControlled } from "../../ui/useControlled.js";
import { commentIcon } from "../../ui/icons.js";
import type { JsonPlace } from "../JsonViewer/JsonExpansion.js";
import type { JsonFindProgress, JsonFindQuery } from "../JsonViewer/JsonFindQuery.js";
import { LabelsProvider, useLabels, type Labels } from "../labels.js";
import { ChatProvider, type Chat } from "./ChatContext.js";
import { chatHistoryLabels } from "./chatHistoryLabels.js";
import { createChatMemory, type ChatMemory } from "./ChatMemory.js";
import { ChatPane, type ChatPaneProps } from "./ChatPane.js";
import type { MessageReveal } from "./MessageReveal.js";
import type { RemoteContent } from "./RemoteContent.js";
import type { RenderPart } from "./parts/RenderPart.js";
import { SourceHeading } from "./rows/SourceHeading.js";
import { useChatRows } from "./rows/useChatRows.js";
import { useReadMessages } from "./rows/useReadMessages.js";

interface ChatHistoryOwnProps {
  /** What may be fetched from elsewhere. Default `none`: nothing is. */
  remoteContent?: RemoteContent;
  /** Offers "Show in JSON" on messages, tools and unknown parts, and is told where they stand in `value`. */
  onShowInJson?: (at: JsonLocation) => void;
  /** Says why there are no messages. Default: what the value lacked. */
  emptyReason?: ReactNode;
  /** False shows texts as they were recorded; the reader can choose for each message. A new function draws the rows in view anew. Default true. */
  markdown?: boolean | ((message: Message) => boolean);
  /**
   * Makes each message a link target, `#<prefix><number>`, and each part of it, `#<prefix><number>.<part>`, and offers to
   * copy the links. The page's hash leads there, also where the row is not drawn yet. Must be unique in the page.
   */
  anchorPrefix?: string;
  /** Scrolls to a message or a part, marks it and gives it the focus; again for every new object. */
  reveal?: MessageReveal;
  /** What is looked for in all messages; null: find is closed. Controlled twin of `defaultFind`. Ctrl or Cmd+F opens it. */
  find?: JsonFindQuery | null;
  /** Default null. */
  defaultFind?: JsonFindQuery | null;
  onFindChange?: (find: JsonFindQuery | null) => void;
  /** Is told how many matches are known so far, and which one is shown. */
  onFindProgress?: (progress: JsonFindProgress) => void;
  /**
   * True while the conversation is being written. Its end stays in sight until the reader scrolls up, the markdown of its
   * last message is completed, and new messages are announced. Default false.
   */
  live?: boolean;
  /** The bar above the rows: how much there is, outline, folds, find, copies. Default true. */
  toolbar?: boolean;
  /** Keeps what is open (`createChatMemory`): the same object gives it back to the same conversation. Default: kept while it is mounted. */
  memory?: ChatMemory;
  /** The host's own views by the kind of part, with the kit's as `fallback`. Keep it stable: another object draws every row anew. */
  renderPart?: RenderPart;
  /** More controls for the toolbar of each message, whose arrow keys they join. Keep it stable, as `renderPart`. */
  messageActions?: (message: Message, number: number) => ReactNode;
  labels?: Partial<Labels>;
}

export interface ChatHistoryProps extends Omit<HTMLAttributes<HTMLDivElement>, "children">, ChatHistoryOwnProps {
  /** A list of messages, one message, a request or a response, of any provider. Twin of `messages`. Given with them, it is what is copied as JSON. */
  value?: unknown;
  /** Messages that were read already (`readMessages`, `readConversation`). Used in preference. */
  messages?: readonly Message[];
  /** Places the `messages` were read from (`readConversation`): headings above them. */
  sources?: readonly ConversationSource[];
}

const NO_HOSTS: ReadonlySet<string> = new Set();
const NO_SOURCES: readonly ConversationSource[] = [];

/** A conversation as a record: rows with number, role and body. Every kind of part has a face; what is not understood is shown as it was recorded. */
export const ChatHistory = forwardRef<HTMLDivElement, ChatHistoryProps>(function ChatHistory(
  {
    value,
    messages,
    sources = NO_SOURCES,
    remoteContent,
    onShowInJson,
    emptyReason,
    markdown,
    anchorPrefix,
    reveal,
    find,
    defaultFind = null,
    onFindChange,
    onFindProgress,
    live,
    toolbar,
    memory,
    renderPart,
    messageActions,
    labels,
    className,
    ...rest
  },
  ref,
) {
  const read = useReadMessages(value, messages);
  const [query, onQueryChange] = useControlled(find, defaultFind, onFindChange);
  const own = {
    remoteContent,
    onShowInJson,
    markdown,
    anchorPrefix,
    onFindProgress,
    live,
    toolbar,
    renderPart,
    messageActions,
    ...(reveal && { reveal }),
    ...(memory && { memory }),
  };
  return (
    <LabelsProvider labels={labels}>
      <div ref={ref} {...rest} className={rootClass("sk-chat-history", className)}>
        {read.messages.length > 0 ? (
          <Rows {...read} {...{ value: messages ? undefined : value, sources, query, onQueryChange }} {...own} />
        ) : (
          <Empty value={messages ?? value} reason={emptyReason} />
        )}
      </div>
    </LabelsProvider>
  );
});

interface RowsProps
  extends
    Omit<ChatHistoryOwnProps, "emptyReason" | "find" | "defaultFind" | "onFindChange" | "labels">,
    Pick<ChatPaneProps, "value" | "messages" | "isComplete" | "query" | "onQueryChange"> {
  sources: readonly ConversationSource[];
}

function Rows({
  value,
  messages,
  isComplete,
  sources,
  query,
  onQueryChange,
  remoteContent = "none",
  onShowInJson,
  markdown = true,
  anchorPrefix,
  reveal,
  onFindProgress,
  live = false,
  toolbar = true,
  memory,
  renderPart,
  messageActions,
}: RowsProps) {
  const ownPrefix = useId();
  const [ownMemory] = useState<ChatMemory>(createChatMemory);
  const folds = memory ?? ownMemory;
  const [places] = useState(createChatMemory<JsonPlace>);
  const [chosenHosts, setChosenHosts] = useState(NO_HOSTS);
  const { rows, rest } = useChatRows(messages, sources);
  const [led, setLed] = useState<{ readonly to: MessageReveal; readonly after: MessageReveal | undefined }>();
  // What the host asks for later goes before where a link led to.
  const shown = led && led.after === reveal ? led.to : reveal;
  const lead = useCallback((to: MessageReveal) => setLed({ to, after: reveal }), [reveal]);
  const chooseHost = useCallback((host: string) => setChosenHosts((hosts) => new Set([...hosts, host])), []);
  const chat = useMemo<Chat>(
    () => ({
      markdown,
      remoteContent,
      chosenHosts,
      chooseHost,
      onShowInJson,
      anchorPrefix: anchorPrefix ?? `${ownPrefix}message-`,
      hasPermalinks: anchorPrefix !== undefined,
      memory: folds,
      places,
      marked: shown?.part === undefined ? shown?.message : undefined,
      markedPart: shown?.part,
      renderPart,
      messageActions,
    }),
    [
      markdown,
      remoteContent,
      chosenHosts,
      chooseHost,
      onShowInJson,
      anchorPrefix,
      ownPrefix,
      folds,
      places,
      shown,
      renderPart,
      messageActions,
    ],
  );
  return (
    <ChatProvider value={chat}>
      <ChatPane
        {...{ value, messages, rows, isComplete, live, toolbar, query, onQueryChange, onFindProgress }}
        {...{ asked: reveal, reveal: shown, onLead: lead }}
      />
      {rest.map((source) => (
        <SourceHeading key={formatLocation(source.at)} source={source} />
      ))}
    </ChatProvider>
  );
}

function Empty({ value, reason }: { value: unknown; reason: ReactNode }) {
  const labels = useLabels(chatHistoryLabels);
  return (
    <EmptyState icon={commentIcon} title={labels.emptyTitle}>
      {reason ?? (Array.isArray(value) && value.length === 0 ? labels.emptyMessages : labels.emptyValue)}
    </EmptyState>
  );
}
