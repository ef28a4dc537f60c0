import type { Message, Part } from "../../messages/Message.js";
import type { chatEditorLabels } from "./chatEditorLabels.js";

/** The names of a message's parts as controls: `Text of message 3`; parts that would share one are numbered. */
export function partNames({ parts }: Message, number: number, labels: typeof chatEditorLabels): string[] {
  const names = parts.map((part) => nameOf(part, number, labels));
  return names.map((name, index) => {
    const same = names.filter((other) => other === name).length;
    if (same === 1) return name;
    return name + labels.editorPart(names.slice(0, index + 1).filter((other) => other === name).length, same);
  });
}

function nameOf(part: Part, number: number, labels: typeof chatEditorLabels): string {
  switch (part.kind) {
    case "reasoning":
      return labels.editorReasoning(number);
    case "refusal":
      return labels.editorRefusal(number);
    case "tool-call":
      return labels.editorInput(part.name || labels.editorTool);
    case "tool-result":
      return labels.editorOutput(part.name || labels.editorTool);
    case "text":
      return labels.editorText(number);
    default:
      return part.kind;
  }
}
