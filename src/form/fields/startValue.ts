import type { FieldSpec, NumberSpec } from "./FieldSpec.js";

/** The JSON text a value begins with when somebody asks for one: its default, else the least that is of its kind. */
export function startValue(spec: FieldSpec): string {
  return spec.default ?? starts[spec.kind](spec);
}

const starts: Readonly<Record<FieldSpec["kind"], (spec: FieldSpec) => string>> = {
  boolean: () => "false",
  choice: (spec) => (spec.kind === "choice" ? (spec.options[0]?.text ?? "null") : "null"),
  number: (spec) => (spec.kind === "number" ? String(startNumber(spec)) : "0"),
  string: () => '""',
  list: () => "[]",
  object: (spec) => (spec.kind === "object" ? objectText(required(spec.properties)) : "{}"),
  record: () => "{}",
  union: (spec) => {
    const [variant] = spec.kind === "union" ? spec.variants : [];
    const text = variant?.texts[0];
    if (spec.kind !== "union" || !variant || text === undefined) return "{}";
    return objectText([[spec.discriminator, text], ...required(variant.spec.properties)]);
  },
  json: () => "null",
};

type Properties = Extract<FieldSpec, { kind: "object" }>["properties"];

/** Only what follows from the schema: a required text or number is the reader's to give. */
function required(properties: Properties): (readonly [string, string])[] {
  return properties.flatMap(({ key, spec, isRequired }) => {
    const isFixed = spec.kind === "choice" && spec.options.length === 1;
    return isRequired && (isFixed || spec.default !== undefined) ? [[key, startValue(spec)] as const] : [];
  });
}

function objectText(members: readonly (readonly [string, string])[]): string {
  return `{${members.map(([key, text]) => `${JSON.stringify(key)}: ${text}`).join(", ")}}`;
}

/** The number nearest to zero that the limits allow. */
function startNumber({ min = -Infinity, max = Infinity, step = 1, isMinExcluded, isMaxExcluded }: NumberSpec): number {
  const least = isMinExcluded && min >= 0 ? min + step : min;
  const most = isMaxExcluded && max <= 0 ? max - step : max;
  const nearest = Math.min(Math.max(0, least), most);
  const isTooMuch = least > most || (isMaxExcluded && nearest >= max);
  return isTooMuch ? (min + max) / 2 : nearest;
}
