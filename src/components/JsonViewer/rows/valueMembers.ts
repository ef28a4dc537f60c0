const keysOf = new WeakMap<object, readonly string[]>();
const placesIn = new WeakMap<object, ReadonlyMap<string, number>>();

/** Objects whose own keys are all they hold: not a Date, a Map or a function. */
export function isMembers(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.prototype.toString.call(value) === "[object Object]"
  );
}

export function memberKeys(value: object): readonly string[] {
  let keys = keysOf.get(value);
  if (!keys) keysOf.set(value, (keys = Object.keys(value)));
  return keys;
}

export function memberPlaces(value: object): ReadonlyMap<string, number> {
  let places = placesIn.get(value);
  if (!places) placesIn.set(value, (places = new Map(memberKeys(value).map((key, place) => [key, place]))));
  return places;
}
