/** An error nobody foresaw, in one line; with its stack for those who look for the cause. */
export function describeUnexpected(error: unknown, debug: boolean): string {
  if (debug && error instanceof Error) return `${error.stack ?? error.message}\n`;
  const message = error instanceof Error ? error.message : String(error);
  return `session-kit: unexpected error: ${message.split("\n")[0] ?? ""} (SESSION_KIT_DEBUG=1 shows where)\n`;
}
