import type { JsonLocation } from "../../json/JsonPath.js";
import { isRecord } from "../isRecord.js";
import type { PartDraft } from "../MessageSink.js";
import { own } from "../own.js";
import { readMedia } from "../readMedia.js";
import { within } from "../within.js";

type Block = Readonly<Record<string, unknown>>;
interface BlockReader {
  /** The keys the reader takes, beside `type`. Others are named as unread. */
  readonly keys: readonly string[];
  /** The keys the reader takes from the object under the first of `keys`, if one is there. */
  readonly innerKeys?: readonly string[];
  read(block: Block, at: JsonLocation): PartDraft | undefined;
}

/**
 * The parts of a `content`: a string, a list of strings and typed blocks, or null (nothing). What is no block of this
 * table, or breaks its shape, is a raw part at its place.
 */
export function contentParts(content: unknown, at: JsonLocation, leave: (at: JsonLocation) => void): PartDraft[] {
  if (content === undefined || content === null) return [];
  if (typeof content === "string") return [{ kind: "text", at, text: content, fields: { text: [at] } }];
  if (!Array.isArray(content)) return [{ kind: "raw", at, value: content }];
  return content.map((block: unknown, index) => contentPart(block, within(at, index), leave));
}

function contentPart(block: unknown, at: JsonLocation, leave: (at: JsonLocation) => void): PartDraft {
  if (typeof block === "string") return { kind: "text", at, text: block, fields: { text: [at] } };
  const type = isRecord(block) ? own(block, "type") : undefined;
  const reader = typeof type === "string" ? READERS.get(type) : undefined;
  const part = isRecord(block) ? reader?.read(block, at) : undefined;
  if (!isRecord(block) || !reader || !part) return { kind: "raw", at, value: block };
  const [outer = ""] = reader.keys;
  const nested = reader.innerKeys ? own(block, outer) : undefined;
  const shown = shownIn(part);
  for (const key of Object.keys(block)) {
    const isRead =
      key === "type" || (reader.keys.includes(key) && (isRecord(nested) ? key === outer : shown(block[key])));
    if (!isRead && !isIdle(key, block[key])) leave(within(at, key));
  }
  if (isRecord(nested)) {
    for (const key of Object.keys(nested))
      if (!reader.innerKeys?.includes(key) || !shown(nested[key])) leave(within(at, outer, key));
  }
  return part;
}

/** Whether a value of a block is what its part shows: of a picture with a URL and a file id, only one is. */
function shownIn(part: PartDraft): (value: unknown) => boolean {
  if (!("source" in part)) return () => true;
  const { source } = part;
  const texts = "url" in source ? [source.url] : "fileId" in source ? [source.fileId] : [];
  const data = "data" in source ? source.data : undefined;
  return (value) => {
    if (value === null || value === part.name || texts.some((text) => text === value)) return true;
    return (
      data !== undefined && typeof value === "string" && (value.endsWith(data) || mediaTypeOf(value) === part.mediaType)
    );
  };
}

/** Provider bookkeeping that says nothing to a reader. */
function isIdle(key: string, value: unknown): boolean {
  return (
    key === "cache_control" ||
    ((key === "annotations" || key === "logprobs") && (value === null || (Array.isArray(value) && value.length === 0)))
  );
}

function spoken(kind: "text" | "refusal", key: string): BlockReader {
  return {
    keys: [key],
    read(block, at) {
      const text = own(block, key);
      return typeof text === "string" ? { kind, at, text, fields: { text: [within(at, key)] } } : undefined;
    },
  };
}

const inner = (block: Block, key: string): Block => {
  const value = own(block, key);
  return isRecord(value) ? value : {};
};

const FILE_KEYS = ["file_data", "file_url", "file_id", "filename"];

/** OpenAI names audio by its format; of those only mp3 has another media type than its name. */
const mediaTypeOf = (format: string): string => `audio/${format === "mp3" ? "mpeg" : format}`;

const READERS: ReadonlyMap<string, BlockReader> = new Map<string, BlockReader>([
  ["text", spoken("text", "text")],
  ["input_text", spoken("text", "text")],
  ["output_text", spoken("text", "text")],
  ["refusal", spoken("refusal", "refusal")],
  [
    "image_url",
    {
      keys: ["image_url"],
      innerKeys: ["url"],
      read(block, at) {
        const image = own(block, "image_url");
        return readMedia({ kind: "image", at, url: isRecord(image) ? own(image, "url") : image });
      },
    },
  ],
  [
    "input_image",
    {
      keys: ["image_url", "file_id"],
      read: (block, at) =>
        readMedia({ kind: "image", at, url: own(block, "image_url"), fileId: own(block, "file_id") }),
    },
  ],
  [
    "input_audio",
    {
      keys: ["input_audio"],
      innerKeys: ["data", "format"],
      read(block, at) {
        const audio = inner(block, "input_audio");
        const format = own(audio, "format");
        return readMedia({
          kind: "audio",
          at,
          data: own(audio, "data"),
          mediaType: typeof format === "string" ? mediaTypeOf(format) : "",
        });
      },
    },
  ],
  ["file", { keys: ["file"], innerKeys: FILE_KEYS, read: (block, at) => readFile(inner(block, "file"), at) }],
  ["input_file", { keys: FILE_KEYS, read: readFile }],
]);

function readFile(file: Block, at: JsonLocation): PartDraft | undefined {
  const [data, url, fileId, name] = FILE_KEYS.map((key) => own(file, key));
  return readMedia({ kind: "file", at, data, url, fileId, name });
}
