"use client";
import { useRef } from "react";

const PAUSE_MS = 700;

/** Collects letters that are typed without a pause: call it with each, it gives all so far. */
export function useTyped(): (letter: string, now: number) => string {
  const latest = useRef({ text: "", at: 0 });
  return (letter, now) => {
    const { text, at } = latest.current;
    latest.current = { text: now - at > PAUSE_MS ? letter : text + letter, at: now };
    return latest.current.text;
  };
}
