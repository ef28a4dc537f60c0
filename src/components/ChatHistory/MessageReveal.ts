/** Asks for a message, or a part of it, to be scrolled to, marked and focused. Each new object asks once. */
export interface MessageReveal {
  /** Id of the message. */
  readonly message: string;
  /** Id of the part in it: its fold is opened. */
  readonly part?: string;
}
