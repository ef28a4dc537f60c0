"use client";
import { memo, type ReactElement } from "react";
import type { Located, RawPart } from "../../../messages/Message.js";
import { CitationView } from "./CitationView.js";
import { DataView } from "./DataView.js";
import { MediaPartView } from "./MediaPartView.js";
import { PartSlot } from "./PartSlot.js";
import type { PartViewProps } from "./PartViewProps.js";
import { RawView } from "./RawView.js";
import { ReasoningView } from "./ReasoningView.js";
import { RefusalView } from "./RefusalView.js";
import { TextView } from "./TextView.js";
import { ToolCallView } from "./ToolCallView.js";
import { ToolResultView } from "./ToolResultView.js";

/** A part, drawn by the host where it draws its kind. */
export const PartView = memo(function PartView(props: PartViewProps): ReactElement {
  return <PartSlot part={props.part} message={props.message} fallback={<PartFace {...props} />} />;
});

/** The face of every kind of part. A kind outside the union, from a host without types, is shown as recorded. */
function PartFace({ part, message, anchor, result, isStreaming }: PartViewProps): ReactElement {
  switch (part.kind) {
    case "text":
      return <TextView part={part} message={message} isStreaming={isStreaming} />;
    case "reasoning":
      return <ReasoningView part={part} message={message} isStreaming={isStreaming} />;
    case "refusal":
      return <RefusalView part={part} message={message} />;
    case "image":
    case "audio":
    case "video":
    case "file":
      return <MediaPartView part={part} message={message} />;
    case "tool-call":
      return <ToolCallView part={part} message={message} anchor={anchor} result={result} />;
    case "tool-result":
      return <ToolResultView part={part} message={message} anchor={anchor} />;
    case "citation":
      return <CitationView part={part} message={message} />;
    case "data":
      return <DataView part={part} message={message} />;
    case "raw":
      return <RawView part={part} message={message} />;
    default:
      return <RawView part={unknownPart(part)} message={message} />;
  }
}

function unknownPart(part: never): RawPart {
  const { id, at }: Located = part;
  return { kind: "raw", id, at, value: part };
}
