/** Whether a JSON text is a rating: absent, null and the empty text are none; 0 and false are. */
export function isRated(lexeme: string | undefined): boolean {
  return lexeme !== undefined && lexeme !== "null" && lexeme !== '""';
}
