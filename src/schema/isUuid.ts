const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a session id is a UUID of any version, in either case: the server replaces any other id. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
