import type { JsonLocation } from "../json/JsonPath.js";
import type { MediaPart, MediaSource } from "./Message.js";
import type { PartDraft } from "./MessageSink.js";

interface MediaFacts {
  readonly kind: MediaPart["kind"];
  readonly at: JsonLocation;
  /** A URL, `data:` URLs included. */
  readonly url?: unknown;
  /** Base64 without a `data:` prefix. */
  readonly data?: unknown;
  readonly fileId?: unknown;
  readonly name?: unknown;
  readonly mediaType?: string;
}

/** A media part from the first source that is there: data, URL, file id. Undefined when none is a string. */
export function readMedia({ kind, at, url, data, fileId, name, mediaType }: MediaFacts): PartDraft | undefined {
  const source = readSource({ url, data, fileId, mediaType });
  if (!source) return undefined;
  const type = "mediaType" in source ? source.mediaType : mediaType;
  return { kind, at, source, ...(typeof name === "string" && { name }), ...(type && { mediaType: type }) };
}

function readSource({ url, data, fileId, mediaType = "" }: Omit<MediaFacts, "kind" | "at">): MediaSource | undefined {
  if (typeof data === "string") return readDataUrl(data) ?? { data, mediaType };
  if (typeof url === "string") return readDataUrl(url) ?? { url };
  return typeof fileId === "string" ? { fileId } : undefined;
}

/** Base64 `data:` URLs only: others stay URLs. */
function readDataUrl(url: string): MediaSource | undefined {
  const [head, mediaType] = /^data:([^;,]*)(?:;[^,]*)?;base64,/i.exec(url.slice(0, 200)) ?? [];
  return head === undefined ? undefined : { data: url.slice(head.length), mediaType: mediaType ?? "" };
}
