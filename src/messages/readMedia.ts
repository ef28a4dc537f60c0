import type { JsonLocation } from "../json/JsonPath.js";
import type { MediaPart, MediaSource } from "./Message.js";
import type { PartDraft } from "./MessageSink.js";

interface MediaFacts {
  readonly kind: MediaPart["kind"];
  readonly at: JsonLocation;
  /** What `value` is: base64 or a `data:` URL; a URL; a document as plain text; a name of the provider's file store. */
  readonly source: "data" | "url" | "text" | "fileId";
  readonly value: string;
  /** A media type, or how files of it end (`png`). */
  readonly mediaType?: string | undefined;
  readonly name?: string | undefined;
}

/** A media part. A file whose media type says that it is a picture, a sound or a film is one. */
export function readMedia({ kind, at, source, value, mediaType, name }: MediaFacts): MediaPartDraft {
  const read = readSource(source, value, typeOf(kind, mediaType));
  const type = "mediaType" in read ? read.mediaType : typeOf(kind, mediaType);
  return {
    kind: kind === "file" ? kindOf(type) : kind,
    at,
    source: read,
    ...(name !== undefined && { name }),
    ...(type !== "" && { mediaType: type }),
  };
}

type MediaPartDraft = PartDraft & { readonly kind: MediaPart["kind"] };

function readSource(source: MediaFacts["source"], value: string, mediaType: string): MediaSource {
  switch (source) {
    case "fileId":
      return { fileId: value };
    case "text":
      return { text: value, mediaType: mediaType === "" ? "text/plain" : mediaType };
    case "data":
      return /^(?:https?|s3|gs):\/\//.test(value) ? { url: value } : (readDataUrl(value) ?? { data: value, mediaType });
    case "url":
      return readDataUrl(value) ?? { url: value };
  }
}

/** Base64 `data:` URLs only: others stay URLs. */
function readDataUrl(url: string): MediaSource | undefined {
  const [head, mediaType] = /^data:([^;,]*)(?:;[^,]*)?;base64,/i.exec(url.slice(0, 200)) ?? [];
  return head === undefined ? undefined : { data: url.slice(head.length), mediaType: mediaType ?? "" };
}

/** Formats are named by how their files end; only these have media types that do not follow from it. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mp3: "audio/mpeg",
    jpg: "image/jpeg",
    txt: "text/plain",
    md: "text/markdown",
    csv: "text/csv",
    html: "text/html",
  }),
);

function typeOf(kind: MediaPart["kind"], recorded = ""): string {
  if (recorded === "" || recorded.includes("/")) return recorded;
  if (/^(image|audio|video)$/.test(recorded)) return `${recorded}/*`;
  return TYPES.get(recorded) ?? `${kind === "file" ? "application" : kind}/${recorded}`;
}

function kindOf(mediaType: string): MediaPart["kind"] {
  const [kind] = mediaType.split("/");
  return kind === "image" || kind === "audio" || kind === "video" ? kind : "file";
}
