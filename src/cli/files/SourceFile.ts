/** A file to open. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** As the user named it. */
  readonly file: string;
}
