"use client";
import { useEffect, useState } from "react";
import { createMessageReader } from "../../../messages/createMessageReader.js";
import type { Message } from "../../../messages/Message.js";

export interface ReadMessages {
  readonly messages: readonly Message[];
  /** False while only the first messages of a long list are read. */
  readonly isComplete: boolean;
}

/** Read before the first paint: more than a screen shows. */
const FIRST = 100;
/** Where a frame has 16 ms, reading takes half. */
const STEP_MS = 8;
/** Messages that are read already are shown after this time, though others are not. */
const SHOWN_MS = 250;
/** Reading on begins once the first messages are painted. */
const PAINTED_MS = 50;

/**
 * The messages of a value, or those given. Of a long list the first are read at once and the others between frames, so
 * that the time to the first paint does not grow with it. As the list grows only what is new in it is read.
 */
export function useReadMessages(value: unknown, given: readonly Message[] | undefined): ReadMessages {
  const [reader] = useState(createMessageReader);
  const [, showMore] = useState(0);
  const reading = given ? undefined : reader.read(value, FIRST);
  useEffect(() => {
    if (!reading || reading.isDone) return undefined;
    const begun = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const step = () => {
      const isDone = reader.readOn(value, STEP_MS);
      if (isDone || performance.now() - begun > SHOWN_MS) showMore((count) => count + 1);
      else timer = setTimeout(step);
    };
    timer = setTimeout(step, PAINTED_MS);
    return () => clearTimeout(timer);
  }, [reader, reading, value]);
  return { messages: given ?? reading?.messages ?? [], isComplete: reading?.isDone ?? true };
}
