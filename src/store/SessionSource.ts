/** The text of one session and where it is kept: what a summary or a record is made from. */
export interface SessionSource {
  readonly id: string;
  readonly text: string;
  /** The file as the user named it. */
  readonly file: string;
  readonly place?: number | undefined;
  /** Position of the text's start in the file, both from 1. Default: the file's start. */
  readonly line?: number;
  readonly column?: number;
  /** Bytes in the store; default: as UTF-8. */
  readonly size?: number;
}
