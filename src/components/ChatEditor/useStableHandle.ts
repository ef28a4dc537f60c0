"use client";
import { useEffect, useRef, useState } from "react";
import type { EditorHandle } from "./EditorHandle.js";

/** Functions that stay the same and do what they do now. */
export function useStableHandle(handlers: EditorHandle): EditorHandle {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const [stable] = useState<EditorHandle>(() => ({
    open: (...given) => latest.current.open(...given),
    act: (...given) => latest.current.act(...given),
    insert: (...given) => latest.current.insert(...given),
    addPart: (...given) => latest.current.addPart(...given),
    removePart: (...given) => latest.current.removePart(...given),
    drag: (...given) => latest.current.drag(...given),
    place: (...given) => latest.current.place(...given),
    preview: (...given) => latest.current.preview(...given),
  }));
  return stable;
}
