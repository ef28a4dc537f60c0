"use client";
import { createContext, useContext } from "react";
import type { EditMessagesResult } from "../../messages/MessageEdit.js";
import type { EditorSession } from "../JsonEditor/editorSession.js";
import type { ChatDraft } from "./ChatDraft.js";
import type { ChatEdit } from "./ChatEdit.js";
import type { CaretMemory } from "./caretMemory.js";
import type { Conversation } from "./planAction.js";

/** What the open message edits with. */
export interface EditorTools {
  readonly conversation: Conversation;
  readonly session: EditorSession;
  readonly readOnly: boolean;
  /** Roles as this conversation spells them, and the common ones. */
  readonly roles: readonly string[];
  readonly apply: (edit: ChatEdit) => EditMessagesResult;
  /** The value that fills in a variable; undefined when there is none. */
  readonly variable: (name: string) => unknown;
  readonly drafts: readonly ChatDraft[];
  readonly onDraftsChange: (drafts: readonly ChatDraft[]) => void;
  /** Where the caret was in a field whose row is out of sight. */
  readonly caret: CaretMemory;
}

const Context = createContext<EditorTools | undefined>(undefined);

/** Gives the tools to the open message. */
export const EditorToolsProvider = Context.Provider;

/** The tools of the editor around. */
export function useEditorTools(): EditorTools {
  const tools = useContext(Context);
  if (!tools) throw new Error("Parts of a message are edited inside EditorMessages, which gives them their tools.");
  return tools;
}
