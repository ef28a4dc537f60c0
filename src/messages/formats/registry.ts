import { honeyhiveFlat } from "./honeyhiveFlat.js";
import { honeyhiveOutput } from "./honeyhiveOutput.js";
import type { MessageFormat } from "./MessageFormat.js";
import { openaiChat } from "./openaiChat.js";

/** The formats of single messages, in the order they are tried: the narrowest first. */
export const formats: readonly MessageFormat[] = [honeyhiveFlat, openaiChat, honeyhiveOutput];
