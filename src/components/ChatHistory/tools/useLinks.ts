"use client";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Message } from "../../../messages/Message.js";
import { useChat } from "../ChatContext.js";
import type { ChatRow } from "../rows/chatRows.js";
import type { MessageReveal } from "../MessageReveal.js";
import { linkedPlace } from "./linkedPlace.js";
import { placeInRows, type LinkedPlace } from "./placeInRows.js";

interface LinksOptions {
  readonly messages: readonly Message[];
  readonly rows: readonly ChatRow[];
  /** What the host asks for. */
  readonly asked: MessageReveal | undefined;
  readonly onLead: (to: MessageReveal) => void;
}

/** Leads to what the page's hash names, and to what the host asks for where it is a part or stands in another message's row. */
export function useLinks({ messages, rows, asked, onLead }: LinksOptions): void {
  const { anchorPrefix, hasPermalinks, memory } = useChat();
  const hash = useSyncExternalStore(followHash, readHash, () => "");
  const led = useRef<{ hash: string; asked: MessageReveal | undefined }>({ hash: "", asked: undefined });
  useEffect(() => {
    const lead = (to: LinkedPlace | undefined): boolean => {
      const place = to && placeInRows(to, { rows, messages });
      if (!place) return false;
      if (place.fold !== undefined) memory.set(place.fold, 1);
      onLead(place.reveal);
      return true;
    };
    // What is not read yet is led to once it is.
    if (asked && led.current.asked !== asked && (!needsPlace(asked, rows) || lead(numbersOf(asked, messages))))
      led.current.asked = asked;
    const linked = hasPermalinks ? linkedPlace(hash, anchorPrefix) : undefined;
    if (led.current.hash !== hash && (!linked || lead(linked))) led.current.hash = hash;
  }, [hash, hasPermalinks, anchorPrefix, asked, rows, messages, memory, onLead]);
}

function needsPlace({ message, part }: MessageReveal, rows: readonly ChatRow[]): boolean {
  return part !== undefined || rows.every((row) => row.message.id !== message);
}

function numbersOf({ message, part }: MessageReveal, messages: readonly Message[]): LinkedPlace | undefined {
  const index = messages.findIndex(({ id }) => id === message);
  const place = messages[index]?.parts.findIndex(({ id }) => id === part) ?? -1;
  return index === -1 ? undefined : { number: index + 1, part: place === -1 ? undefined : place + 1 };
}

function followHash(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}

const readHash = (): string => location.hash;
