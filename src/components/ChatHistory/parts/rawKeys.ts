import type { JsonLocation } from "../../../json/JsonPath.js";
import type { Message, Part, RawPart } from "../../../messages/Message.js";

/** The key of a message at which a raw part stands; undefined for a part that stands deeper, or is the message. */
export function rawKey(part: RawPart, message: Message): string | undefined {
  if (part.at.length !== message.at.length) return undefined;
  const [path, holder] = [lastOf(part.at), lastOf(message.at)];
  const key = path.length === holder.length + 1 ? path.at(-1) : undefined;
  return typeof key === "string" && holder.every((step, index) => path[index] === step) ? key : undefined;
}

/** Parts in their order; keys of the message that were not understood, one after the other, are one group. */
export function groupRawKeys(parts: readonly Part[], message: Message): (Part | readonly RawPart[])[] {
  const drawn: (Part | readonly RawPart[])[] = [];
  let run: RawPart[] = [];
  const close = () => {
    if (run.length > 0) drawn.push(run);
    run = [];
  };
  for (const part of parts) {
    if (part.kind === "raw" && rawKey(part, message) !== undefined) run.push(part);
    else {
      close();
      drawn.push(part);
    }
  }
  close();
  return drawn;
}

const lastOf = (at: JsonLocation) => at.at(-1) ?? [];
