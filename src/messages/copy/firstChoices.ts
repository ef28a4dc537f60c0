import type { Message } from "../Message.js";
import type { NotCarried } from "./NotCarried.js";

/** The messages without the alternatives that a response had beside its first choice: a request holds one history. */
export function firstChoices(messages: readonly Message[], report: (left: NotCarried) => void): Message[] {
  let first: number | undefined;
  let last: number | undefined;
  return messages.filter(({ id, choice }) => {
    // Choices of one response ascend: a lower one begins the next response.
    if (choice === undefined || last === undefined || choice < last) first = choice;
    last = choice;
    if (choice === first) return true;
    report({
      id,
      code: "alternative",
      message: `expected one answer, found choice ${choice} beside choice ${first}: left out`,
    });
    return false;
  });
}
