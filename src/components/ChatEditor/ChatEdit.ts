import type { JsonLocation } from "../../json/JsonPath.js";
import type { MessageEdit } from "../../messages/MessageEdit.js";

/** An edit of a conversation, or of a value in it that no message's field names: a string's content, else its JSON text. */
export type ChatEdit = MessageEdit | { readonly at: JsonLocation; readonly to: string };
