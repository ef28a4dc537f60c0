import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChatHistory } from "../../src/index.js";
import { markdownBounds } from "../../src/components/ChatHistory/markdown/markdownBounds.js";
import { deepMarkdown, hostileMarkdown } from "../../stories/fixtures/hostileTexts.js";
import { say } from "../../stories/fixtures/say.js";

const draw = (text: string, role = "assistant") => render(<ChatHistory messages={[say(0, role, text)]} />).container;
const SAFE_LINK = /^(https?:|mailto:)/;

/** What no session may bring into a page. */
function dangersIn(container: Element): string[] {
  return [...container.querySelectorAll(".sk-msg__body *")].flatMap((element) => {
    const name = element.tagName.toLowerCase();
    const bad = [...element.attributes].filter(
      ({ name: key, value }) =>
        key.startsWith("on") ||
        key === "style" ||
        key === "srcdoc" ||
        (["href", "src", "action"].includes(key) && !SAFE_LINK.test(value)),
    );
    const banned = [
      "script",
      "iframe",
      "object",
      "embed",
      "form",
      "img",
      "video",
      "audio",
      "link",
      "meta",
      "base",
    ].includes(name);
    return [...(banned ? [name] : []), ...bad.map(({ name: key, value }) => `${name} ${key}=${value}`)];
  });
}

const FRAGMENTS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[a](javascript:alert(1))",
  "[b](https://x.example)",
  "![c](https://x.example/c.png)",
  "![d](data:image/svg+xml,<svg onload=alert(1)>)",
  "<javascript:alert(1)>",
  "[e]: javascript:alert(1)\n\n[e]",
  "`code`",
  "```js\ncode\n```",
  "\n",
  "\n\n",
  "> ",
  "- ",
  "1. ",
  "    ",
  "*",
  "**",
  "_",
  "~~",
  "[",
  "]",
  "(",
  ")",
  "<",
  ">",
  "|a|b|\n|-|-|\n|c|d|",
  "[^1]",
  "[^1]: note",
  "# ",
  "\u202E",
  "\u0000",
  "&lt;",
  "&#x6A;avascript:",
  "\\",
  "https://u:p@x.example",
];

describe("markdown in a message", () => {
  it("never becomes anything that runs, fetches or hides, whatever it is made of", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 6 })), { maxLength: 20 }),
        (pieces) => {
          const container = draw(pieces.join(""));
          expect(dangersIn(container)).toEqual([]);
          for (const link of container.querySelectorAll(".sk-msg__body a"))
            expect(link).toHaveAttribute("rel", "noopener noreferrer");
          container.remove();
        },
      ),
      { numRuns: 150 },
    );
  });

  it("keeps tags as text, with markdown inside them", () => {
    const container = draw("<context>\n## Facts\n</context> and <b>bold?</b>");
    expect(container).toHaveTextContent("<context> Facts </context> and <b>bold?</b>");
    expect(screen.getByRole("heading", { name: "Facts", level: 4 })).toBeVisible();
  });

  it("links only to http, https and mailto, and shows what it refuses", () => {
    const container = draw(hostileMarkdown);
    const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(links).toEqual([
      "https://evil.example/login",
      "https://docs.example/page",
      "https://user:password@xn--pypal-4ve.example/",
    ]);
    expect(container).toHaveTextContent("click (Not a link: javascript:alert(1))");
    expect(container).toHaveTextContent("relative (Not a link: /admin/delete)");
  });

  it("shows the real host beside a link whose words name another, or that begins with a user", () => {
    const container = draw(
      "[https://bank.example](https://evil.example) [here](https://docs.example) [go](https://bank.example@evil.example/)",
    );
    expect(container).toHaveTextContent("https://bank.example (evil.example) here go (evil.example)");
    expect(screen.getByRole("link", { name: "here" })).toHaveAttribute("title", "docs.example: https://docs.example/");
    for (const link of screen.getAllByRole("link")) expect(link).toHaveAttribute("target", "_blank");
  });

  it("shows the real host also when the words are emphasised", () => {
    const container = draw("[**https://bank.example**](https://evil.example)");
    expect(container).toHaveTextContent("https://bank.example (evil.example)");
  });

  it("shows characters of code and of its language that nobody would see", () => {
    const container = draw("```j\u202Es\na\u202Eb\n```\n\n`c\u200Bd`");
    expect(container).toHaveTextContent("jU+202Es");
    expect(container).toHaveTextContent("aU+202Eb");
    expect(container).toHaveTextContent("cU+200Bd");
  });

  it("shows characters that nobody would see", () => {
    expect(draw("abc\u202Egnp.exe zero\u200Bwidth")).toHaveTextContent("abcU+202Egnp.exe zeroU+200Bwidth");
  });

  it("does not take dollars for mathematics", () => {
    expect(draw("It is $5 or $10.")).toHaveTextContent("It is $5 or $10.");
  });

  it("keeps single line ends of what people wrote", () => {
    const container = draw("one\ntwo", "user");
    expect(container.querySelector(".sk-prose--lines p")?.textContent).toBe("one\ntwo");
  });

  it("gives no two footnotes of a page the same id", () => {
    const messages = [say(0, "user", "a[^1]\n\n[^1]: n"), say(1, "user", "b[^1]\n\n[^1]: m")];
    const { container } = render(<ChatHistory messages={messages} />);
    const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(container).toHaveTextContent("m");
  });

  it("shows references to characters as the characters, not in code", () => {
    expect(draw("&lt;b&gt; &#x41; `&lt;`")).toHaveTextContent("<b> A &lt;");
  });

  it("numbers footnotes and shows the notes below the text", () => {
    const container = draw("One[^a], two[^b].\n\n[^b]: Second.\n[^a]: First.");
    expect(container).toHaveTextContent("One1, two2.");
    expect(screen.getByRole("heading", { name: "Footnotes" })).toBeVisible();
    expect(
      screen
        .getAllByRole("listitem")
        .slice(1)
        .map((item) => item.textContent),
    ).toEqual(["First.", "Second."]);
  });

  it("marks the blocks of a text by its part, so that what is found in it can be shown", () => {
    for (const text of ["short", "word\n\n".repeat(5_000)]) {
      const container = draw(text);
      const blocks = [...container.querySelectorAll("[data-sk-block]")];
      expect(new Set(blocks.map((block) => block.getAttribute("data-sk-block")))).toEqual(new Set(["messages/0#0"]));
      expect(
        blocks
          .map((block) => block.textContent)
          .join("\n")
          .split(/\s+/).length,
      ).toBe(text.trim().split(/\s+/).length);
      container.remove();
    }
  });

  it("is formatted at any size", () => {
    const container = draw("A *word* and its reason. ".repeat(4_000));
    expect(container.querySelectorAll("em")).toHaveLength(4_000);
    expect(container).not.toHaveTextContent("shown as plain text");
  });

  it("shows only a block that is nested too deep as it was recorded", () => {
    const container = draw(`**before**\n\n${deepMarkdown}\n\n**after**`);
    expect(container).toHaveTextContent("Nested too deep to format");
    expect(container).toHaveTextContent(deepMarkdown.slice(0, 300).trim());
    expect([...container.querySelectorAll("strong")].map(({ textContent }) => textContent)).toEqual([
      "before",
      "after",
    ]);
  });

  it("is left as it was recorded when the host wants no markdown", () => {
    const { container } = render(<ChatHistory messages={[say(0, "assistant", "**a**\n- b")]} markdown={false} />);
    expect(container.querySelector(".sk-text__page")?.textContent).toBe("**a**\n- b");
  });

  it("is left as it was recorded, or formatted, as the reader chooses for one message, its reasoning too", async () => {
    const user = userEvent.setup();
    const reasoning = { kind: "reasoning", state: "text", text: "so **why**?" } as const;
    render(
      <ChatHistory
        messages={[
          say(0, "user", "**one**"),
          say(1, "assistant", reasoning, "**two**"),
          say(2, "tool", { kind: "tool-result", output: 0 }),
        ]}
        markdown={({ role }) => role === "assistant"}
      />,
    );
    const answer = within(screen.getByRole("article", { name: "2 assistant" }));
    await user.click(answer.getByText("Reasoning"));
    expect(answer.getByText("why").tagName).toBe("STRONG");
    expect(screen.getByText("**one**")).toBeInTheDocument();
    const toggle = answer.getByRole("button", { name: "Show message 2 as plain text" });
    expect(toggle).toHaveAttribute("aria-pressed", "false");
    await user.click(toggle);
    expect(toggle).toHaveAttribute("aria-pressed", "true");
    expect(answer.getByText("**two**")).toBeInTheDocument();
    expect(answer.getByText("so **why**?")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Show message 1 as plain text" }));
    expect(screen.getByText("one").tagName).toBe("STRONG");
    expect(screen.queryByRole("button", { name: "Show message 3 as plain text" })).toBeNull();
  });
});

describe("markdownBounds", () => {
  it.each([
    ["quotes", "> ".repeat(500)],
    ["quotes without spaces", ">".repeat(500)],
    ["lists", "- ".repeat(500)],
    ["numbers", "1. ".repeat(500)],
    ["brackets", "[".repeat(500)],
    ["images", "![".repeat(500)],
    ["emphasis", "*a **a ".repeat(300)],
    ["underscores", "_a __a ".repeat(300)],
    ["indented items", Array.from({ length: 200 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")],
  ])("finds %s nested too deep", (_, text) => {
    expect(markdownBounds(text)).toBe("deep");
  });

  it.each([
    ["quotes", "> a\n\n".repeat(5_000)],
    ["headings", "a\n=\n".repeat(5_000)],
    ["list items", "- a\n".repeat(5_000)],
    ["stars", "a*".repeat(5_000)],
    ["closing brackets", "](".repeat(5_000)],
    ["lines of an item", `- a\n${"  b\n".repeat(4_000)}`],
    ["cells that a short row stands for", `|${"a|".repeat(200)}\n|${"-|".repeat(200)}\n${"|\n".repeat(100)}`],
  ])("finds too many %s for a parser whose time grows with their square", (_, text) => {
    expect(markdownBounds(text)).toBe("busy");
  });

  it.each([
    ["a table of stars", "| * | ** | *** |\n".repeat(200)],
    ["arithmetic", "2 * 3 * 4 * 5 ".repeat(200)],
    ["snake_case names", "some_long_name and other_long_name ".repeat(200)],
    ["a list of links", "- [a](https://x.example)\n".repeat(500)],
    ["a table", `|name|value|\n|-|-|\n${"|a|1|\n".repeat(1_000)}`],
    ["a list of the size of a block", "- a\n".repeat(2_000)],
    ["emphasised words", "**a** and *b* and _c_ ".repeat(200)],
    ["code that is indented", `${" ".repeat(60)}return [[1], [2]];\n`.repeat(200)],
  ])("lets %s be", (_, text) => {
    expect(markdownBounds(text)).toBeUndefined();
  });
});
