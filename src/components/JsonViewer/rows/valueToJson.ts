/**
 * Indented JSON text of a value of any depth (JSON.stringify overflows at a few thousand levels). Differs from
 * JSON.stringify where that drops or changes what is there: `-0` stays, big integers keep their digits; `undefined`,
 * functions and other values that JSON has not become null, and so does an object inside itself.
 */
export function valueToJson(value: unknown): string {
  const parts: string[] = [];
  const open: Level[] = [];
  const inside = new Set<unknown>();
  let next: unknown = value;
  for (;;) {
    const level = typeof next === "object" && next !== null && !inside.has(next) ? levelOf(next) : undefined;
    if (level && level.keys.length > 0) {
      parts.push(level.list ? "[" : "{");
      open.push(level);
      inside.add(next);
    } else {
      parts.push(level ? (level.list ? "[]" : "{}") : scalarJson(next));
    }
    for (;;) {
      const top = open.at(-1);
      if (!top) return parts.join("");
      const key = top.keys[top.at];
      if (key === undefined) {
        open.pop();
        inside.delete(top.value);
        parts.push(lineEnd(open.length), top.list ? "]" : "}");
        continue;
      }
      parts.push(top.at > 0 ? "," : "", lineEnd(open.length), top.list ? "" : `${JSON.stringify(key)}: `);
      top.at++;
      next = Reflect.get(top.value, key);
      break;
    }
  }
}

interface Level {
  readonly value: object;
  readonly list: boolean;
  readonly keys: ArrayLike<string | number>;
  at: number;
}

function levelOf(value: object): Level | undefined {
  if (Array.isArray(value)) return { value, list: true, keys: Array.from(value, (_, index) => index), at: 0 };
  if (value instanceof Date) return undefined;
  return { value, list: false, keys: Object.keys(value), at: 0 };
}

function scalarJson(value: unknown): string {
  if (Object.is(value, -0)) return "-0";
  if (typeof value === "bigint") return String(value);
  if (value instanceof Date) return JSON.stringify(value);
  if (typeof value === "object") return "null";
  return JSON.stringify(value) ?? "null";
}

const STEPS: string[] = [];

/** A line end and two spaces a level; kept, since deep values ask for the same ones again and again. */
function lineEnd(depth: number): string {
  const kept = Math.min(depth, 200);
  return (STEPS[kept] ??= `\n${"  ".repeat(kept)}`);
}
