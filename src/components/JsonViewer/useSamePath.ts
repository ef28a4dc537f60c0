"use client";
import { useState } from "react";
import type { JsonPath } from "../../json/JsonPath.js";

/** The path as the same object for as long as its keys are the same: hosts write paths inline. */
export function useSamePath(path: JsonPath | undefined): JsonPath | undefined {
  const [kept, keep] = useState(path);
  if (isSame(kept, path)) return kept;
  keep(path);
  return path;
}

function isSame(a: JsonPath | undefined, b: JsonPath | undefined): boolean {
  return a === b || (a?.length === b?.length && a?.every((key, step) => key === b?.[step]) === true);
}
