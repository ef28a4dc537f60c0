import type { JsonNode } from "../rows/JsonRowSource.js";

/** What a value stands for beyond its text: a moment, a colour, where a link leads. Nothing is loaded. */
export type JsonPreview =
  | { readonly kind: "date"; readonly at: Date }
  | { readonly kind: "color"; readonly color: string }
  | { readonly kind: "url"; readonly href: string; readonly host: string };

/** The preview of a value under its key; undefined for most. */
export function previewOf(node: JsonNode, key: string | number | undefined): JsonPreview | undefined {
  if (node.kind === "number") return typeof key === "string" && TIME_KEY.test(key) ? epoch(node.head(20)) : undefined;
  if (node.kind !== "string") return undefined;
  const text = node.head(LONGEST + 1);
  if (text.length > LONGEST) return undefined;
  if (DATE.test(text)) return moment(Date.parse(text));
  if (COLOR.test(text)) return { kind: "color", color: text };
  return /^https?:\/\//i.test(text) ? link(text) : undefined;
}

const LONGEST = 2000;
const TIME_KEY = /(?:time|date|(?:^|_)at$|[a-z]At$|^ts$|created|updated|expires|start|end)/;
const DATE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;
const COLOR = /^(?:#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|(?:rgb|hsl)a?\([\d\s.,%/]+\))$/i;
/** Seconds from 2001 to 2065; three more digits are milliseconds, six more microseconds. */
const SECONDS = /^(1\d{9}|2\d{9})(?:\.\d+)?$/;
const FINER = /^([12]\d{12})(?:\d{3})?(?:\.\d+)?$/;

function epoch(spelling: string): JsonPreview | undefined {
  if (SECONDS.test(spelling)) return moment(Number(spelling) * 1000);
  const milliseconds = FINER.exec(spelling)?.[1];
  return milliseconds === undefined ? undefined : moment(Number(milliseconds));
}

function moment(time: number): JsonPreview | undefined {
  return Number.isNaN(time) ? undefined : { kind: "date", at: new Date(time) };
}

function link(text: string): JsonPreview | undefined {
  try {
    const { href, host } = new URL(text);
    return { kind: "url", href, host };
  } catch {
    return undefined;
  }
}
