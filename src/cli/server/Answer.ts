/** What the server says to one request, before the headers that every answer has. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Lets the page's own style elements pass. */
  readonly nonce?: string;
}
