/** Under this key is remembered that the conversation is being printed: 1 while it is. Long texts are whole then. */
export const PRINTING = "printing";
