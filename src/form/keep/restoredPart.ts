"use client";
import { lazyPart } from "../../ui/lazyPart.js";

/** What is shown of edits that came back. */
export const restoredPart = lazyPart(() => import("./RestoredBand.js"));
