/** Keys from the root of a JSON text down to a node: a number is an array index, a string an object key. The other way round is "not found". */
export type JsonPath = readonly (string | number)[];

/**
 * Where a node stands when JSON texts are nested in strings: the first path starts at the root of the text, each next
 * path continues inside the JSON text that the string before it holds.
 */
export type JsonLocation = readonly [JsonPath, ...JsonPath[]];

/** A node to edit. A plain path means the last of several equal keys, as in JSON.parse; `nth` (from 0) picks one of them at the last step. */
export type JsonTarget = JsonPath | { readonly path: JsonPath; readonly nth: number };
