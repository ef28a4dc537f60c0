import type { Envelope } from "./Envelope.js";
import { honeyhiveOutputs } from "./honeyhiveOutputs.js";
import { openaiChatBody } from "./openaiChatBody.js";
import { openaiChatStream } from "./openaiChatStream.js";

/** The shapes around messages, in the order they are tried. */
export const envelopes: readonly Envelope[] = [openaiChatStream, openaiChatBody, honeyhiveOutputs];
