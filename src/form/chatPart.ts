"use client";
import { lazyPart } from "../ui/lazyPart.js";

/** What reads and edits conversations, with all formats of messages: a form is shown before it is there. */
export const chatPart = lazyPart(() => import("./conversationChat.js"));
