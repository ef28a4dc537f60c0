import type { Message } from "../../../src/messages/index.js";

/** What messages say, without where it stands and which format said it. */
export const says = (messages: readonly Message[]): unknown =>
  JSON.parse(
    JSON.stringify(messages, (key, value: unknown) =>
      ["id", "at", "fields", "format", "meta", "sourceRole"].includes(key) ? undefined : value,
    ),
  );
