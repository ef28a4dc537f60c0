import type { MediaPart } from "../Message.js";
import { mediaFacts, type MediaFacts } from "./mediaFacts.js";
import type { PartPlace, PartRule } from "./PartRules.js";

export interface MediaRuleOptions<Block> {
  readonly in: readonly PartPlace[];
  /** For people: what `write` takes. */
  readonly takes: string;
  /** Undefined for a source or a type that the API does not take. */
  write(media: MediaFacts): Block | undefined;
  readonly keepsName?: boolean;
  /** Whether the block holds the type: base64 always does. */
  keepsType?(media: MediaFacts): boolean;
  /** A block of text: what a plain text document becomes where there is no block for it. */
  readonly asText: (text: string) => Block;
}

/** The rule for media: reports sources and types that are not taken, and names and types that blocks have no place for. */
export function mediaRule<Block>(options: MediaRuleOptions<Block>): PartRule<MediaPart, Block> {
  return {
    in: options.in,
    write(part, { report }) {
      const media = mediaFacts(part);
      const { name, mediaType, text } = media;
      const block = options.write(media);
      const found = [mediaType, sourceOf(media)].filter(Boolean).join(" as ");
      if (block === undefined && text === undefined) {
        report({ id: part.id, code: "media-source", message: `expected ${options.takes}, found ${found}: left out` });
        return undefined;
      }
      const isText = block === undefined;
      if (isText)
        report({
          id: part.id,
          code: "document-as-text",
          message: `expected ${options.takes}, found ${found}: sent as text`,
        });
      if (name !== undefined && (isText || !options.keepsName))
        report({
          id: part.id,
          code: "name",
          message: `expected media without a name, found ${JSON.stringify(name)}: left out`,
        });
      if (mediaType !== "" && (isText || (media.data === undefined && !options.keepsType?.(media))))
        report({
          id: part.id,
          code: "media-type",
          message: `expected media without a type, found ${mediaType}: left out`,
        });
      return block ?? options.asText(text ?? "");
    },
  };
}

function sourceOf({ url, data, text }: MediaFacts): string {
  if (url !== undefined) return "a URL";
  if (data !== undefined) return "base64";
  return text === undefined ? "a file id" : "plain text";
}
