/** What to say of a session id that is no UUID. */
export function sessionIdWarning(id: string): {
  code: "session-id-not-uuid";
  expected: string;
  found: string;
  message: string;
} {
  const found = id === "" ? "an empty string" : JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id);
  const message = `expected a UUID, found ${found}: the server puts a new id in its place`;
  return { code: "session-id-not-uuid", expected: "a UUID", found, message };
}
