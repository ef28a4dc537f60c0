import type { JsonLocation, JsonPath } from "../json/JsonPath.js";
import type { JsonProblem } from "../json/JsonProblem.js";
import type { TextChange } from "../json/TextChange.js";
import type { Located, LocatedField, Message, Role } from "./Message.js";

/**
 * One edit of a conversation, made where it stands in the source.
 * - `set`: gives a message's or part's field a new text. Where the source holds a string, `to` becomes its content; where
 *   it holds other JSON (a tool input that is an object, a result that is a list), `to` is the new JSON text. A role of the
 *   kit (`assistant`) is written as the source spells it (`model`, `ai`, `CHATBOT`); any other word as it is.
 * - `insert`: a new message in the list at `into`, before the item at `index` (the list's length: at the end), written as
 *   its neighbours are, or as the format of an empty list writes them.
 * - `add`: a new part at the end of a message that is an item of a list, as the format writes it: text, a call without
 *   arguments, an empty result.
 * - `remove`, `duplicate`, `move`: a message or a part that is an item of a list; `move` gives its new index in that list.
 *   A message may stand inside the item (`{message: {…}, uuid}`, a choice), which is edited whole, when no other message
 *   does. A block that was read as several parts (a call with its result) goes as one.
 */
export type MessageEdit =
  | { readonly set: LocatedField; readonly of: Located; readonly to: string }
  | {
      readonly insert: { readonly role: Role; readonly text: string };
      readonly into: JsonLocation;
      readonly index: number;
    }
  | { readonly add: NewPart; readonly to: Message }
  | { readonly remove: Located }
  | { readonly duplicate: Located }
  | { readonly move: Located; readonly to: number };

/** A part that a message is to get. `callId` and `name` of a call default to new ones; a result's are those of its call. */
export type NewPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tool-call" | "tool-result"; readonly callId?: string; readonly name?: string };

export interface EditMessagesOptions {
  /**
   * Where the document's root stands in the value that was read: `["inputs"]` when `readConversation` read the session and
   * the document is the text of its inputs. Default: the value itself.
   */
  readonly root?: JsonPath;
}

/**
 * The changes of the source's text, or the first thing that forbids them. Codes beside those of `changeJson`:
 * `field-not-located` (derived: nothing to edit), `field-folded` (stands in several places), `not-in-a-list`,
 * `folded` (put together from the events of a stream), `flattened` (one of several in the keys of one record),
 * `outside-document`, `not-found`, `not-json`, `no-place` (messages of this format have none for such a part).
 */
export type EditMessagesResult =
  | { readonly ok: true; readonly changes: TextChange[]; readonly inverse: TextChange[] }
  | { readonly ok: false; readonly problem: JsonProblem };
