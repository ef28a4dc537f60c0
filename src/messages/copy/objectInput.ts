import { duplicateKeys } from "../../json/duplicateKeys.js";
import { nodeKind, nodeText } from "../../json/nodes.js";
import { parseJson } from "../../json/parseJson.js";
import { isRecord } from "../isRecord.js";
import type { ToolCallPart } from "../Message.js";
import { isExactNumber } from "../../json/isExactNumber.js";
import { kindOf } from "./kindOf.js";
import type { Outgoing } from "./Outgoing.js";

/**
 * A tool's input for APIs that take an object only. No input is an empty object, any other value is `{ input: value }`.
 * Reports that, and what the object lost of the text that was parsed.
 */
export function objectInput(
  { id, input, inputText }: ToolCallPart,
  { report }: Pick<Outgoing, "report">,
): Readonly<Record<string, unknown>> {
  if (input === undefined || inputText?.trim() === "") return {};
  if (inputText !== undefined && input !== inputText) {
    const doc = parseJson(inputText);
    const rounded = Array.from({ length: doc.size }, (_, node) => node)
      .filter((node) => nodeKind(doc, node) === "number")
      .map((node) => nodeText(doc, node))
      .filter((number) => !isExactNumber(number));
    if (rounded.length > 0)
      report({
        id,
        code: "number-rounded",
        message: `expected numbers that JavaScript holds, found ${some(rounded)}: sent rounded`,
      });
    if (duplicateKeys(doc).length > 0)
      report({
        id,
        code: "hidden-members",
        message: "expected every key once, found equal keys: sent with the last of each",
      });
  }
  if (isRecord(input)) return input;
  report({
    id,
    code: "input-not-an-object",
    message: `expected an object as the input, found ${kindOf(input)}: sent as { input: … }`,
  });
  return { input };
}

const SOME = 3;

const some = (texts: readonly string[]): string =>
  texts.slice(0, SOME).join(", ") + (texts.length > SOME ? ` and ${texts.length - SOME} more` : "");
