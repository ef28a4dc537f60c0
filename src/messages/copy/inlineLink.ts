import { inlineCode } from "./inlineCode.js";
import { inlineText } from "./inlineText.js";

const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** A link for absolute http, https and mailto addresses; any other address as code beside the title. */
export function inlineLink(url: string, title = url): string {
  const address = url.trim();
  if (URL.canParse(address) && SCHEMES.has(new URL(address).protocol))
    return `[${inlineText(title)}](<${address.replace(/[\s<>\\]/g, encodeURIComponent)}>)`;
  return title === url ? inlineCode(url) : `${inlineText(title)} ${inlineCode(url)}`;
}
