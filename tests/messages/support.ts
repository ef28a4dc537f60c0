import { expect } from "vitest";
import type { JsonLocation, JsonPath } from "../../src/json/index.js";
import type {
  DataPart,
  Located,
  Message,
  MessageReading,
  Part,
  RawPart,
  ToolDefinition,
} from "../../src/messages/index.js";

/** The value at a location, read with `JSON.parse` and own keys only: independent of the kit's own walkers. */
export function follow(root: unknown, [first, ...inner]: JsonLocation): { readonly value: unknown } | undefined {
  let found = step(root, first);
  for (const path of inner) {
    if (typeof found?.value !== "string") return undefined;
    found = step(JSON.parse(found.value), path);
  }
  return found;
}

function step(root: unknown, path: JsonPath): { readonly value: unknown } | undefined {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    if (Array.isArray(value) !== (typeof key === "number")) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return { value };
}

export interface Leaf {
  readonly path: JsonPath;
  readonly text: string;
}

/** Every string in a JSON value and the keys that lead to it. */
export function stringLeaves(value: unknown, path: JsonPath = []): Leaf[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => stringLeaves(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => stringLeaves(member, [...path, key]));
}

export const everyPart = (reading: { readonly messages: readonly Message[] }): Part[] =>
  reading.messages.flatMap((message) => [...message.parts]);

/** Fails unless every location of a reading leads to what it shows, and every id is there once. */
export function expectToStandWhereItSays(root: unknown, reading: MessageReading): void {
  const parts = everyPart(reading);
  const all: (Message | Part | ToolDefinition)[] = [...reading.messages, ...parts, ...reading.tools];
  expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  for (const one of all) expect(follow(root, one.at), `${one.id} at`).toBeDefined();
  for (const location of reading.unread) expect(follow(root, location), "unread").toBeDefined();
  for (const message of reading.messages) expectField(root, message, "role", message.sourceRole ?? message.role);
  for (const part of parts) expectPart(root, part);
}

function expectPart(root: unknown, part: Part): void {
  if (part.kind === "raw" || part.kind === "data") expectValue(root, part);
  if ("text" in part && part.fields?.text) expectField(root, part, "text", part.text);
  if (part.kind === "tool-call") {
    expectField(root, part, "name", part.name);
    expectField(root, part, "input", part.inputText ?? part.input);
    expectField(root, part, "callId", part.callId);
  }
  if (part.kind === "tool-result") {
    expectField(root, part, "output", part.output);
    expectField(root, part, "callId", part.callId);
  }
}

/** The value stands at the part, or was put together from the places it names. */
function expectValue(root: unknown, part: RawPart | DataPart): void {
  const pieces = part.fields?.output ?? [part.at];
  const found = pieces.map((place) => follow(root, place)?.value);
  if (pieces.length === 1 && JSON.stringify(found[0]) === JSON.stringify(part.value)) return;
  expectPieces(part.value, found);
}

function expectPieces(value: unknown, pieces: readonly unknown[]): void {
  const whole = JSON.stringify(value);
  for (const piece of pieces) expect(whole).toContain(JSON.stringify(piece).replace(/^"|"$/g, ""));
}

/** One place holds the value; several are pieces of it in order, or the same text again. */
function expectField(
  root: unknown,
  located: Located,
  field: "text" | "name" | "input" | "output" | "callId" | "role",
  shown: unknown,
): void {
  const places = located.fields?.[field] ?? [];
  const found = places.map((place) => follow(root, place));
  if (places.length === 1) expect(found[0], `${located.id} ${field}`).toEqual({ value: shown });
  if (places.length > 1) {
    const pieces = found.map((one) => one?.value);
    if (typeof shown === "object") return expectPieces(shown, pieces);
    if (pieces.some((piece) => piece !== shown)) expect(pieces.join("")).toBe(shown);
  }
}
