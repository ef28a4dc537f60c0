/** Replaces `from`..`to` of the old text by `insert`. Offsets are UTF-16 units in the old text; lists are ascending and do not overlap. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}
