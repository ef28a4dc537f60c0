"use client";
import { useState } from "react";
import type { JsonPlace } from "./JsonExpansion.js";

/** The place as the same object for as long as its keys are the same: hosts write paths inline. */
export function useSamePlace(place: JsonPlace | undefined): JsonPlace | undefined {
  const [kept, keep] = useState(place);
  if (kept === place || JSON.stringify(kept) === JSON.stringify(place)) return kept;
  keep(place);
  return place;
}
