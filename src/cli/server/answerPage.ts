import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Answer } from "./Answer.js";
import type { AppFile } from "./appFiles.js";

/** Stands in the built page where each answer's own nonce goes (for styles that are made at run time). */
export const NONCE_PLACEHOLDER = "__SESSION_KIT_NONCE__";

/** A file of the inspector's page. The page itself is asked for anew each time, assets named by their hash never again. */
export async function answerPage(file: AppFile): Promise<Answer> {
  const cache = file.immutable ? "public, max-age=31536000, immutable" : "no-cache";
  const headers = { "content-type": file.type, "cache-control": cache };
  const body = await readFile(file.path);
  if (!file.type.startsWith("text/html") || !body.includes(NONCE_PLACEHOLDER)) return { status: 200, headers, body };
  const nonce = randomBytes(16).toString("base64");
  return { status: 200, headers, body: body.toString().replaceAll(NONCE_PLACEHOLDER, nonce), nonce };
}
