import type { Message, Part } from "../../messages/Message.js";
import type { chatEditorLabels } from "./chatEditorLabels.js";
import type { FieldName, PartField } from "./partFields.js";

interface Named {
  readonly message: Message;
  /** The fields of each part. */
  readonly fields: readonly (readonly PartField[])[];
  readonly number: number;
}

/** The names of the fields of a message as controls, part by part: `Text of message 3`; those that would share one are numbered. */
export function partNames(
  { message, fields, number }: Named,
  labels: typeof chatEditorLabels,
): readonly (readonly string[])[] {
  const names = message.parts.map((part, index) =>
    (fields[index] ?? []).map(({ name }) => nameOf(part, name, { number, labels })),
  );
  const counts = new Map<string, number>();
  for (const name of names.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return names.map((ofPart) =>
    ofPart.map((name) => {
      const count = counts.get(name) ?? 1;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return count === 1 ? name : name + labels.editorPart(nth, count);
    }),
  );
}

interface Words {
  readonly number: number;
  readonly labels: typeof chatEditorLabels;
}

function nameOf(part: Part, field: FieldName, { number, labels }: Words): string {
  if (field === "name") return labels.editorToolName(number);
  switch (part.kind) {
    case "text":
      return labels.editorText(number);
    case "reasoning":
      return labels.editorReasoning(number);
    case "refusal":
      return labels.editorRefusal(number);
    case "tool-call":
      return labels.editorInput(part.name || labels.editorTool);
    case "tool-result":
      return labels.editorOutput(part.name || labels.editorTool);
    case "image":
    case "audio":
    case "video":
    case "file":
      return field === "text"
        ? labels.editorDocument(number)
        : labels.editorAddress(labels.editorKind(part.kind), number);
    case "citation":
    case "data":
    case "raw":
      return labels.editorValue(labels.editorKind(part.kind), keyOf(part), number);
  }
}

/** The key of the record that a part is. */
function keyOf({ at }: Part): string {
  const key = at.at(-1)?.at(-1);
  return typeof key === "string" ? key : "";
}
