import type { JsonLocation } from "../../json/JsonPath.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import type { PartDraft } from "../MessageSink.js";
import { own } from "../own.js";
import { within } from "../within.js";

/** A list of citations, of any provider, as parts. What has no title, no URL and no text is raw; what is in no part is named as unread. */
export function citationParts(
  list: readonly unknown[],
  at: JsonLocation,
  leave: (at: JsonLocation) => void,
): PartDraft[] {
  return list.flatMap((item, index) => {
    const place = within(at, index);
    if (typeof item === "string") return { kind: "citation", at: place, url: item };
    const said = isRecord(item) ? readCitation(item) : {};
    if (!isRecord(item) || Object.keys(said).length === 0) {
      return { kind: "raw", at: place, value: item };
    }
    const shown = Object.values(said);
    for (const key of Object.keys(item)) {
      const value = item[key];
      const isIdle = typeof value === "number" || value === null || IDLE.has(key) || NESTS.includes(key);
      if (!isIdle && !shown.some((text) => text === value)) leave(within(place, key));
    }
    return { kind: "citation", at: place, ...said };
  });
}

/** Providers nest what is cited under these. */
const NESTS = [
  "url_citation",
  "file_citation",
  "document",
  "web",
  "retrievedContext",
  "source",
  "location",
  "sourceContent",
];
const IDLE = new Set([
  "type",
  "id",
  "file_id",
  "container_id",
  "encrypted_index",
  "license",
  "document_ids",
  "page_age",
]);
const KEYS = {
  title: ["title", "document_title", "filename", "file_name", "name", "file_id"],
  url: ["url", "uri", "source"],
  text: ["cited_text", "text", "quote", "snippet"],
};

function readCitation(citation: JsonRecord): { title?: string; url?: string; text?: string } {
  // Cohere quotes the answer, and names what it stands on beside it.
  const { sources } = citation;
  const source: unknown = Array.isArray(sources) ? sources[0] : undefined;
  const nested = [...NESTS.flatMap((key) => own(citation, key)), source, isRecord(source) && source.document].filter(
    isRecord,
  );
  const places = [citation, ...nested, ...nested.map((one) => own(one, "web")).filter(isRecord)];
  const said: { title?: string; url?: string; text?: string } = {};
  for (const fact of ["title", "url", "text"] as const) {
    for (const place of places) {
      for (const key of KEYS[fact]) {
        const value = own(place, key);
        if (typeof value === "string" && value !== "") said[fact] ??= value;
      }
    }
  }
  // A tool's output has no title: the call is its name.
  if (isRecord(source) && typeof source.id === "string" && said.url === undefined) said.title ??= source.id;
  return said;
}
