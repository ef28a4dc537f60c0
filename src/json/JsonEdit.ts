/**
 * One edit of the node at a target. Texts are JSON texts, inserted as written.
 * - `set`: replaces the node.
 * - `insert`: adds a member (`key`) or an item to the object or array at the target, at index `at` (default: the end).
 * - `remove`: takes the node and one separator away.
 * - `rename`: gives the member a new key; refused when the object has that key already.
 * - `move`: puts the node at another index among its siblings.
 * - `duplicate`: repeats the node after itself; a member gets the first free key of `key copy`, `key copy 2`, …
 */
export type JsonEdit =
  | { readonly set: string }
  | { readonly insert: string; readonly key?: string; readonly at?: number }
  | { readonly remove: true }
  | { readonly rename: string }
  | { readonly move: number }
  | { readonly duplicate: true };
