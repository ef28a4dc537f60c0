/** A stretch of a text in UTF-16 units: `from` up to, not including, `to`. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}
