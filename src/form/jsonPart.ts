"use client";
import { lazyPart } from "../ui/lazyPart.js";

/** The editor for JSON: a form is shown before it is there. */
export const jsonPart = lazyPart(() => import("../components/JsonEditor/JsonEditor.js"));
