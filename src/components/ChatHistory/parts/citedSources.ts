import type { CitationPart } from "../../../messages/Message.js";

/** A source, once, and all that cites it. */
export interface CitedSource {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  readonly citations: readonly CitationPart[];
}

/** Citations by their sources, in the order of their first mention. What names neither title nor address stands by itself. */
export function citedSources(citations: readonly CitationPart[]): CitedSource[] {
  const sources = new Map<string, CitationPart[]>();
  for (const citation of citations) {
    const { id, title, url } = citation;
    const key = JSON.stringify(title === undefined && url === undefined ? { id } : { title, url });
    sources.set(key, [...(sources.get(key) ?? []), citation]);
  }
  return [...sources.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { id, title, url } = first;
    return {
      id,
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
      citations: group,
    };
  });
}
