"use client";
import { useMemo, useState, type ReactElement } from "react";
import type { Message } from "../../../messages/Message.js";
import { Button } from "../../../ui/Button.js";
import { copyText } from "../../../ui/copyText.js";
import { downloadText } from "../../../ui/downloadText.js";
import type { IconShape } from "../../../ui/IconShape.js";
import { collapseIcon, copyIcon, expandIcon, fileIcon, menuIcon, outlineIcon, searchIcon } from "../../../ui/icons.js";
import { MenuButton, type MenuEntry } from "../../../ui/MenuButton.js";
import { useSlowed } from "../../../ui/useSlowed.js";
import { useToolbar } from "../../../ui/useToolbar.js";
import { useLabels } from "../../labels.js";
import { useChat } from "../ChatContext.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import type { ChatRow } from "../rows/chatRows.js";
import type { ChatCopy, ChatToCopy } from "./chatCopies.js";
import { chatToolLabels } from "./chatToolLabels.js";
import { chatTotals } from "./chatTotals.js";
import { ChatStatus, type ChatStatusProps } from "./ChatStatus.js";

export interface ChatToolsProps {
  /** What the messages were read from, if the host gave that. */
  value: unknown;
  messages: readonly Message[];
  rows: readonly ChatRow[];
  isComplete: boolean;
  /** Messages are being written. */
  live: boolean;
  /** Whether the outline is shown. */
  outline: boolean;
  onOutlineChange: (shown: boolean) => void;
  onFind: () => void;
}

const LABELS = { ...chatHistoryLabels, ...chatToolLabels };
/** Long texts are written by code that is loaded only then. */
const loadCopies = () => import("./chatCopies.js");

type Said = Omit<ChatStatusProps, "onClose">;
const NOTHING: Said = { text: "" };

/** In the bar: how much there is, outline, folds, find, and the ways to take the conversation along. */
export function ChatTools(props: ChatToolsProps): ReactElement {
  const { value, messages, rows, isComplete, live, outline, onOutlineChange, onFind } = props;
  const labels = useLabels(LABELS);
  const { memory } = useChat();
  const toolbar = useToolbar<HTMLDivElement>();
  const [said, setSaid] = useState<Said>();
  const say = (saying: Promise<Said>) => {
    saying.catch((): Said => ({ text: labels.chatWriteFailed })).then(setSaid);
  };
  const chat: ChatToCopy = { value, messages, isComplete };
  const copy = (form: ChatCopy) => () => say(copyForm(form, { chat, labels }));
  const download = (form: keyof typeof FILES) => () => say(downloadForm(form, { chat, labels }));
  const entries: readonly MenuEntry[] = [
    { label: labels.chatCopyMarkdown, icon: copyIcon, onSelect: copy("markdown") },
    { label: labels.chatCopyText, onSelect: copy("text") },
    { label: labels.chatCopyJson, onSelect: copy("json") },
    { label: labels.chatCopyOpenai, apart: true, onSelect: copy("openai.chat") },
    { label: labels.chatCopyAnthropic, onSelect: copy("anthropic.messages") },
    { label: labels.chatCopyGemini, onSelect: copy("gemini") },
    { label: labels.chatDownloadMarkdown, icon: fileIcon, apart: true, onSelect: download("markdown") },
    { label: labels.chatDownloadText, onSelect: download("text") },
  ];
  return (
    <>
      <ChatFacts rows={rows} messages={messages.length} isComplete={isComplete} live={live} />
      <span className="sk-spring" />
      <div {...toolbar} role="toolbar" tabIndex={-1} className="sk-chat-bar__tools" aria-label={labels.chatTools}>
        <Tool
          icon={outlineIcon}
          label={labels.chatOutline}
          pressed={outline}
          onClick={() => onOutlineChange(!outline)}
        />
        <Tool icon={expandIcon} label={labels.chatExpandAll} onClick={() => memory.foldAll(1)} />
        <Tool icon={collapseIcon} label={labels.chatCollapseAll} onClick={() => memory.foldAll(0)} />
        <Tool icon={searchIcon} label={labels.chatFindOpen} onClick={onFind} />
        <MenuButton
          icon={menuIcon}
          label={labels.chatMore}
          entries={entries}
          onPointerEnter={() => void loadCopies()}
        />
      </div>
      <ChatStatus {...(said ?? NOTHING)} onClose={() => setSaid(undefined)} />
    </>
  );
}

interface Writing {
  chat: ChatToCopy;
  labels: typeof LABELS;
}

async function copyForm(form: ChatCopy, { chat, labels }: Writing): Promise<Said> {
  const { text, notCarried } = (await loadCopies()).copyChat(form, chat);
  return (await copyText(text)) ? { text: labels.chatCopied, notCarried } : { text: labels.chatCopyFailed };
}

async function downloadForm(form: keyof typeof FILES, { chat, labels }: Writing): Promise<Said> {
  const { text } = (await loadCopies()).copyChat(form, chat);
  const { extension, type } = FILES[form];
  downloadText(`${labels.chatFileName}.${extension}`, { text, type });
  return { text: labels.chatDownloaded };
}

const FILES = {
  markdown: { extension: "md", type: "text/markdown" },
  text: { extension: "txt", type: "text/plain" },
} as const;

interface ToolProps {
  icon: IconShape;
  label: string;
  onClick: () => void;
  pressed?: boolean;
}

/** Where there is no room for its word the icon stands alone. */
function Tool({ icon, label, onClick, pressed }: ToolProps): ReactElement {
  return (
    <Button variant="quiet" size="sm" icon={icon} title={label} aria-pressed={pressed} onClick={onClick}>
      <span className="sk-chat-bar__word">{label}</span>
    </Button>
  );
}

interface ChatFactsProps {
  rows: readonly ChatRow[];
  messages: number;
  isComplete: boolean;
  live: boolean;
}

/** What is written is added up again after this time. */
const LIVE_MS = 500;

function ChatFacts({ messages, isComplete, live, ...props }: ChatFactsProps): ReactElement {
  const labels = useLabels(LABELS);
  const rows = useSlowed(props.rows, live ? LIVE_MS : 0);
  const { tokens, cost, duration } = useMemo(() => (isComplete ? chatTotals(rows) : {}), [rows, isComplete]);
  const facts = [
    isComplete ? labels.messageCount(messages) : labels.chatSoFar(messages),
    tokens === undefined ? undefined : labels.tokenCount(tokens),
    cost === undefined ? undefined : labels.cost(cost),
    duration === undefined ? undefined : labels.chatDuration(duration),
  ].filter((fact) => fact !== undefined);
  return (
    <span className="sk-count sk-chat-bar__facts" title={facts.join(" · ")}>
      {facts.map((fact, index) => (
        <bdi key={index}>{fact}</bdi>
      ))}
    </span>
  );
}
