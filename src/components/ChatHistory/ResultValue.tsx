import type { ReactElement } from "react";
import type { Message, Part, ToolResultPart } from "../../messages/Message.js";
import { CitationView } from "./CitationView.js";
import { JsonBlock } from "./JsonBlock.js";
import { MediaPartView } from "./MediaPartView.js";

/** What a tool gave, and the pictures, documents and citations among it as such. */
export function ResultValue({
  part,
  message,
  name,
}: {
  part: ToolResultPart;
  message: Message;
  name: string;
}): ReactElement {
  return (
    <>
      <JsonBlock id={part.id} name={name} value={part.output} />
      {(part.parts ?? []).map((inner) => faceOf(inner, message))}
    </>
  );
}

function faceOf(part: Part, message: Message): ReactElement | null {
  switch (part.kind) {
    case "image":
    case "audio":
    case "video":
    case "file":
      return <MediaPartView key={part.id} part={part} message={message} />;
    case "citation":
      return <CitationView key={part.id} part={part} message={message} />;
    default:
      return null;
  }
}
