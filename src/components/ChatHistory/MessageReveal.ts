/** Asks for a message to be scrolled to, marked and focused. Each new object asks once. */
export interface MessageReveal {
  /** Id of the message. */
  readonly message: string;
}
