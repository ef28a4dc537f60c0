import { formats } from "../formats/registry.js";
import type { JsonRecord } from "../isRecord.js";
import type { Place } from "../Place.js";
import type { Section } from "../formats/Section.js";

export interface FoundSection {
  readonly key: string;
  readonly section: Section;
}

/** The sections of a record in the order of a conversation, and the format its keys tell; undefined when it is no body. */
export function findSections(
  body: JsonRecord,
  place: Place,
): { readonly sections: readonly FoundSection[]; readonly format: string | undefined } | undefined {
  let sections: FoundSection[] | undefined;
  let isBody = false;
  let format: string | undefined;
  let sectionFormat: string | undefined;
  for (const key of Object.keys(body)) {
    const known = KEYS.get(key);
    if (known === undefined) continue;
    const value = body[key];
    format ??= known.format;
    // Strong ones stand first.
    const section = known.sections.find((one) => accepts(one, { value, body, place }));
    if (!section) continue;
    sections ??= [];
    sections.push({ key, section });
    if (!section.isWeak) isBody = true;
    sectionFormat ??= section.format;
  }
  if (!sections || !isBody) return undefined;
  if (sections.length > 1) sections.sort((one, other) => one.section.rank - other.section.rank);
  return { sections, format: place.format ?? format ?? sectionFormat };
}

function accepts(
  section: Section,
  { value, body, place }: { value: unknown; body: JsonRecord; place: Place },
): boolean {
  if (value === null || value === undefined) return false;
  if (section.accepts) return section.accepts(value, body, place);
  if (section.holds === "choices") return Array.isArray(value) && value.length > 0;
  return typeof value === "object" || (typeof value === "string" && section.role !== undefined);
}

interface KnownKey {
  /** Set where only bodies of this format have the key. */
  format?: string;
  readonly sections: Section[];
}

const KEYS = new Map<string, KnownKey>();
const known = (key: string): KnownKey => {
  const one = KEYS.get(key) ?? { sections: [] };
  KEYS.set(key, one);
  return one;
};
for (const { name, sections = {}, bodyKeys = "" } of formats) {
  for (const key of bodyKeys.split(" ")) if (key !== "") known(key).format ??= name;
  for (const [keys, section] of Object.entries(sections))
    for (const key of keys.trim().split(" ")) known(key).sections.push(section);
}
for (const { sections } of KEYS.values())
  sections.sort((one, other) => Number(one.isWeak ?? false) - Number(other.isWeak ?? false));
