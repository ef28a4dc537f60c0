import type { Message, ToolDefinition } from "../Message.js";
import { firstChoices } from "./firstChoices.js";
import { linkToolCalls } from "./linkToolCalls.js";
import type { NotCarried } from "./NotCarried.js";
import type { Outgoing } from "./Outgoing.js";
import { toAnthropic } from "./toAnthropic.js";
import { toGemini } from "./toGemini.js";
import { toOpenai } from "./toOpenai.js";
import { toTurns } from "./toTurns.js";

/** An API that messages can be written for: Chat Completions, Messages, generateContent. */
export type ProviderFormat = "openai.chat" | "anthropic.messages" | "gemini";

export interface ProviderMessages {
  /** What the API's request body takes, of JSON values; parts of it may be the source's own objects. */
  readonly payload: unknown;
  /** Everything the payload does not hold, or holds otherwise than it was recorded; in no order. */
  readonly notCarried: readonly NotCarried[];
}

export interface ToProviderMessagesOptions {
  /** The tools the model was offered: they become `tools`. */
  readonly tools?: readonly ToolDefinition[];
}

/**
 * Messages of any provider as the request body of one. Facts beside the content (`meta`) belong to no request and are not
 * listed; whatever else is left out or changed is. Never throws, whatever the parts hold.
 */
export function toProviderMessages(
  messages: readonly Message[],
  provider: ProviderFormat,
  { tools = [] }: ToProviderMessagesOptions = {},
): ProviderMessages {
  const notCarried: NotCarried[] = [];
  const report = (left: NotCarried): void => void notCarried.push(left);
  const { write, callIds } = PROVIDERS[provider];
  const chosen = firstChoices(messages, report);
  const links = linkToolCalls({ messages: chosen, callIds, report });
  const out: Outgoing = { turns: toTurns(chosen), tools, links, report, said: new Set(), named: new Set() };
  const payload = write(out);
  for (const { id, name } of chosen) {
    if (!out.said.has(id)) report({ id, code: "empty-message", message: "expected content, found none: left out" });
    if (name !== undefined && !out.named.has(id))
      report({
        id,
        code: "name",
        message: `expected a message without a name, found ${JSON.stringify(name)}: left out`,
      });
  }
  return { payload, notCarried };
}

interface Provider {
  /** The ids that calls may have. */
  readonly callIds: RegExp;
  write(out: Outgoing): unknown;
}

const PROVIDERS: Record<ProviderFormat, Provider> = {
  "openai.chat": { callIds: /^[^]+$/, write: toOpenai },
  "anthropic.messages": { callIds: /^[\w-]+$/, write: toAnthropic },
  gemini: { callIds: /^[^]+$/, write: toGemini },
};
