import { createHash } from "node:crypto";

/** SHA-256, in 43 characters that are safe in URLs. */
export function hashBytes(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("base64url");
}
