import type { JsonIssue } from "../json/JsonChecker.js";
import type { JsonPath } from "../json/JsonPath.js";
import { describeValue } from "./describeValue.js";
import { isPlainObject } from "./isPlainObject.js";

const MOST_ISSUES = 100;

/**
 * Where a value is not what JSON can hold: BigInt, NaN and Infinity, undefined, functions, symbols, Dates and other class
 * instances, and an object inside itself. Iterative, at any depth; ends after a hundred issues.
 */
export function jsonIssues(root: unknown): JsonIssue[] {
  const issues: JsonIssue[] = [];
  const frames: Frame[] = [];
  const open = new Set<object>();

  const visit = (value: unknown) => {
    const isContainer = Array.isArray(value) || isPlainObject(value);
    if (isContainer && !open.has(value)) {
      open.add(value);
      frames.push(frameOf(value));
      return;
    }
    const found = isContainer ? "an object inside itself" : notJson(value);
    if (found === undefined) return;
    issues.push({ path: pathOf(frames), code: "not-json", message: `expected a JSON value, found ${found}` });
  };

  visit(root);
  for (let frame = frames.at(-1); frame && issues.length < MOST_ISSUES; frame = frames.at(-1)) {
    if (++frame.index < frame.size) visit(Reflect.get(frame.value, stepOf(frame)));
    else {
      open.delete(frame.value);
      frames.pop();
    }
  }
  return issues;
}

/** A container that is being walked; `keys` when it is an object. */
interface Frame {
  readonly value: object;
  readonly keys?: readonly string[];
  readonly size: number;
  index: number;
}

function frameOf(value: object): Frame {
  if (Array.isArray(value)) return { value, size: value.length, index: -1 };
  const keys = Object.keys(value);
  return { value, keys, size: keys.length, index: -1 };
}

function stepOf(frame: Frame): string | number {
  return frame.keys ? (frame.keys[frame.index] ?? "") : frame.index;
}

function pathOf(frames: readonly Frame[]): JsonPath {
  return frames.map(stepOf);
}

/** What keeps a value that is no list and no plain object out of JSON; undefined when nothing does. */
function notJson(value: unknown): string | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean") return undefined;
  return typeof value === "number" && Number.isFinite(value) ? undefined : describeValue(value);
}
