import type { Part } from "../Message.js";
import type { Outgoing, Turn } from "./Outgoing.js";
import type { PartOf, PartPlace, PartRules } from "./PartRules.js";

interface WritePartsOptions<Block> {
  readonly parts: readonly Part[];
  readonly place: PartPlace;
  readonly rules: PartRules<Block>;
  readonly out: Outgoing;
}

/** The blocks of parts, by a provider's rules; what has none is reported. */
export function writeParts<Block>({ parts, ...where }: WritePartsOptions<Block>): Block[] {
  return parts.flatMap((part) => writePart({ kind: part.kind, part, ...where }) ?? []);
}

/** The blocks of a turn. Notes what was said, and reports the role when it had to change. */
export function writeTurn<Block>({ message, role, parts }: Turn, rules: PartRules<Block>, out: Outgoing): Block[] {
  const blocks = writeParts({ parts, place: role, rules, out });
  if (blocks.length === 0) return blocks;
  out.said.add(message.id);
  if (role === "tool") {
    const names = parts.flatMap((part) => [out.links.get(part.id)?.name, part.kind === "tool-result" && part.name]);
    if (names.includes(message.name)) out.named.add(message.id);
  } else if (role !== message.role) {
    out.report({
      id: message.id,
      code: "role-changed",
      message: `expected ${role === "assistant" ? "tool calls under assistant" : "system, user or assistant"}, found ${JSON.stringify(message.role)}: sent as ${role}`,
    });
  }
  return blocks;
}

interface WritePartOptions<K extends Part["kind"], Block> extends Omit<WritePartsOptions<Block>, "parts"> {
  readonly kind: K;
  readonly part: PartOf<K>;
}

function writePart<K extends Part["kind"], Block>(options: WritePartOptions<K, Block>): Block | undefined {
  const { kind, part, place, rules, out } = options;
  // Hosts without types may have kinds of their own.
  const rule = Object.hasOwn(rules, kind) ? rules[kind] : null;
  if (rule?.in.includes(place)) return rule.write(part, out);
  const taken = Object.entries(rules).flatMap(([one, other]) => (other?.in.includes(place) ? [one] : []));
  out.report({
    id: part.id,
    code: "part-kind",
    message: `expected ${taken.join(", ")} in ${PLACES[place]}, found ${kind}: left out`,
  });
  return undefined;
}

const PLACES: Record<PartPlace, string> = {
  system: "a system message",
  developer: "a developer message",
  user: "a user message",
  assistant: "an assistant message",
  tool: "a tool message",
  output: "a tool result",
};
