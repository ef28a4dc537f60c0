"use client";
import { useSyncExternalStore } from "react";
import type { JsonPlace } from "../../JsonViewer/JsonExpansion.js";
import { useChat } from "../ChatContext.js";

/** The place that the tree in a block is asked to show. */
export function useAskedPlace(block: string): JsonPlace | undefined {
  const { places } = useChat();
  const read = () => places.get(block);
  return useSyncExternalStore(places.subscribe, read, read);
}
