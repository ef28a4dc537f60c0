"use client";
import { createContext, useContext, type ReactNode } from "react";
import type { JsonLocation } from "../../json/JsonPath.js";
import type { Message } from "../../messages/Message.js";
import type { JsonPlace } from "../JsonViewer/JsonExpansion.js";
import type { ChatMemory } from "./ChatMemory.js";
import type { RemoteContent } from "./RemoteContent.js";
import type { RenderPart } from "./parts/RenderPart.js";

/** What the rows of one ChatHistory share. */
export interface Chat {
  readonly markdown: boolean | ((message: Message) => boolean);
  readonly remoteContent: RemoteContent;
  /** Hosts the reader chose to load from, in this conversation. */
  readonly chosenHosts: ReadonlySet<string>;
  readonly chooseHost: (host: string) => void;
  readonly onShowInJson: ((at: JsonLocation) => void) | undefined;
  /** Prefix of the id of each row. */
  readonly anchorPrefix: string;
  /** Whether the prefix was given by the host, so that a link to a message stays good. */
  readonly hasPermalinks: boolean;
  /** What folds and pages remember while their row is scrolled away: the open state or the number of pages, by part. */
  readonly memory: ChatMemory;
  /** What the tree in a block is asked to show, by the id of the block. */
  readonly places: ChatMemory<JsonPlace>;
  /** Id of the message that was asked for. */
  readonly marked: string | undefined;
  /** Id of the part that was asked for, in place of its message. */
  readonly markedPart: string | undefined;
  readonly renderPart: RenderPart | undefined;
  /** The host's own actions of a message. */
  readonly messageActions: ((message: Message, number: number) => ReactNode) | undefined;
}

const Context = createContext<Chat | undefined>(undefined);

export const ChatProvider = Context.Provider;

/** The conversation around a row. */
export function useChat(): Chat {
  const chat = useContext(Context);
  if (!chat)
    throw new Error(
      "A message row stands outside ChatHistory, which holds what rows share. Render it inside <ChatHistory>.",
    );
  return chat;
}
