import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleStyles } from "../../scripts/styles.mjs";
import { sourceRoot } from "./sourceGraph.js";

const styles = bundleStyles(join(sourceRoot, "styles.css")).replace(/\/\*[\s\S]*?\*\//g, "");

/** Selectors of every rule, at-rule preludes and keyframe steps left out. */
function selectors(css: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === "{") {
      const prelude = css.slice(from, at).trim();
      if (!prelude.startsWith("@") && !open.some((one) => one.startsWith("@keyframes"))) found.push(prelude);
      open.push(prelude);
      from = at + 1;
    } else if (css[at] === "}" || css[at] === ";") {
      if (css[at] === "}") open.pop();
      from = at + 1;
    }
  }
  return found;
}

describe("styles.css", () => {
  it("styles nothing outside the kit: each selector names a class of the kit", () => {
    const outside = selectors(styles)
      .flatMap(splitList)
      .filter((one) => !/\.sk-/.test(one));
    // two weightless properties that Vite's compiled light-dark() reads, see tokens.css
    expect(outside).toEqual([":where(html)"]);
  });

  it("names its variables and animations --sk- and sk-", () => {
    expect(
      [...styles.matchAll(/(?<![\w-])--(?!sk-|lightningcss-(?:light|dark):)[\w-]+/g)].map((match) => match[0]),
    ).toEqual([]);
    expect([...styles.matchAll(/@keyframes (?!sk-)\S+/g)].map((match) => match[0])).toEqual([]);
  });

  it("fetches nothing", () => {
    expect(styles).not.toMatch(/url\(|@import|@font-face/);
  });

  it("uses logical properties, so that right to left mirrors", () => {
    const physical =
      /(?<![\w-])(margin|padding|border|inset)-(left|right|top|bottom)(?![\w])|(?<![\w-])text-align:\s*(left|right)|(?<![\w-])(left|right):/;
    expect(styles.split("\n").filter((line) => physical.test(line))).toEqual([]);
  });
});

/** Splits a selector list at its top-level commas. */
function splitList(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= list.length; at++) {
    const char = list[at];
    if (char === "(" || char === "[") depth++;
    if (char === ")" || char === "]") depth--;
    if (at === list.length || (char === "," && depth === 0)) {
      parts.push(list.slice(from, at).trim());
      from = at + 1;
    }
  }
  return parts;
}
