import type { ClipboardEvent } from "react";
import type { Clip } from "./useTreeEditing.js";

/** The key of a copied member, beside its value as plain text. */
const KEY_TYPE = "application/vnd.session-kit.key";

export function writeClip({ clipboardData }: ClipboardEvent, clip: Clip): void {
  clipboardData.setData("text/plain", clip.text);
  if (clip.key !== undefined) clipboardData.setData(KEY_TYPE, clip.key);
}

/** Undefined when nothing is there that is text. */
export function readClip({ clipboardData }: ClipboardEvent): Clip | undefined {
  const text = clipboardData.getData("text/plain");
  const key = clipboardData.getData(KEY_TYPE);
  if (text === "") return undefined;
  return key === "" ? { text } : { text, key };
}

/** Whether a clipboard event is about a row, not about a cell that is typed in or selected text. */
export function isAboutRow(event: ClipboardEvent): boolean {
  if (!(event.target instanceof Element) || !event.target.closest('[role="treeitem"]')) return false;
  if (event.target.closest(".sk-cell")) return false;
  return event.type === "paste" || (window.getSelection()?.isCollapsed ?? true);
}

/** What is on the clipboard as text; undefined when the browser does not allow that. */
export async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}
