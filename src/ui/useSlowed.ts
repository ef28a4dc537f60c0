"use client";
import { useEffect, useRef, useState } from "react";

/** A value that changes often, taken on at most once in `ms` milliseconds; 0: at once. */
export function useSlowed<T>(value: T, ms: number): T {
  const [taken, setTaken] = useState(value);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  const isLate = ms > 0 && !Object.is(taken, value);
  useEffect(() => {
    if (!isLate) return undefined;
    const timer = setInterval(() => setTaken(latest.current), ms);
    return () => clearInterval(timer);
  }, [isLate, ms]);
  return ms > 0 ? taken : value;
}
