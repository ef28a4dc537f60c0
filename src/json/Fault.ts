/**
 * What is wrong at an offset. `after` places it for the reader ("after the item"), with the key at offset `key` behind it
 * ("after the value of" …). `found` defaults to the token at the offset.
 */
export interface Fault {
  readonly code: string;
  readonly offset: number;
  readonly expected: string;
  readonly after?: string;
  readonly key?: number;
  readonly found?: string;
}

/** Takes note of a fault. */
export type Report = (fault: Fault) => void;
