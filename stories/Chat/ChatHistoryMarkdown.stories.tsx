import { useEffect, useState } from "react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";
import { ChatHistory } from "../../src/index.js";
import { ChatProvider, type Chat } from "../../src/components/ChatHistory/ChatContext.js";
import { Markdown } from "../../src/components/ChatHistory/markdown/Markdown.js";
import { codeSamples } from "../fixtures/codeSamples.js";
import { longMarkdown } from "../fixtures/longMarkdown.js";
import { say } from "../fixtures/say.js";

const meta = { title: "Chat/ChatHistory Markdown", component: ChatHistory } satisfies Meta<typeof ChatHistory>;

export default meta;
type Story = StoryObj<typeof meta>;

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
const text = longMarkdown(1_000_000);
/** Pixels to scroll at once. */
const STEP = 150;
const SECTIONS = /Section \d+/g;

/** Only what is near the reader is in the document, and nothing that is read moves while the rest is measured. */
export const OneMessageOf1MB: Story = {
  name: "One message of 1 MB",
  args: { messages: [say(0, "user", "Write all of it down."), say(1, "assistant", text)] },
  decorators: [
    (Story) => (
      <div data-testid="pane" style={{ blockSize: 600, overflowY: "auto" }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const pane = canvas.getByTestId("pane");
    await expect(canvas.getByRole("heading", { name: "Section 1" })).toBeVisible();
    await expect(canvas.queryByRole("heading", { name: "Section 1500" })).toBeNull();
    await expect(pane.querySelectorAll("*").length).toBeLessThan(1_500);
    await waitFor(() => expect(pane.scrollHeight).toBeGreaterThan(100_000));

    pane.scrollTop = pane.scrollHeight / 2;
    await waitFor(() => expect(readIn(pane).length).toBeGreaterThan(0));
    for (let step = 0; step < 30; step++) {
      const before = readIn(pane);
      pane.scrollTop -= STEP;
      await frame();
      await frame();
      const after = readIn(pane);
      const [seen] = before.filter(({ text }) => after.some((one) => one.text === text));
      const now = after.find(({ text }) => text === seen?.text);
      await expect(Math.round((now?.top ?? 0) - (seen?.top ?? 0))).toBe(STEP);
    }

    pane.scrollTop = pane.scrollHeight;
    await waitFor(() => {
      pane.scrollTop = pane.scrollHeight;
      expect(readIn(pane).at(-1)?.text).toBe(text.match(SECTIONS)?.at(-1));
    });
  },
};

/** The headings in sight, and where. */
function readIn(pane: HTMLElement): { text: string; top: number }[] {
  const { top, bottom } = pane.getBoundingClientRect();
  return [...pane.querySelectorAll("h4")]
    .map((heading) => ({ text: heading.textContent ?? "", top: heading.getBoundingClientRect().top }))
    .filter((heading) => heading.top >= top && heading.top < bottom);
}

/** Colours come when a block is in sight; the characters stay the same. */
export const CodeInManyLanguages: Story = {
  name: "Code in many languages",
  args: {
    messages: [
      say(0, "assistant", codeSamples.map(([language, code]) => `\`\`\`${language}\n${code}\n\`\`\``).join("\n\n")),
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    for (const [language, code] of codeSamples) {
      const block = canvas.getByRole("group", { name: `${language} code` });
      block.scrollIntoView({ block: "center" });
      if (language === "brainfuck") await expect(block.querySelector("span")).toBeNull();
      else await waitFor(() => expect(block.querySelector("[class^=sk-code-]")).not.toBeNull());
      await expect(block.textContent).toBe(`${code}\n`);
    }
  },
};

const written = [
  "## Two ways to get there",
  "The **first** is `short`, the [second](https://docs.example/second) is *safe*, and ~~a third~~ is gone:",
  "1. **Stop** the old plan\n2. Start the `new` one",
  "| plan | price |\n| --- | ---: |\n| Team | 29 |\n| Starter | 9 |",
  "```ts\nconst price = 29;\nexport default price;\n```",
  "That is all.",
].join("\n\n");

/** A text as it arrives: marks that are not complete are never seen as text. */
export const WhileItIsWritten: Story = {
  name: "While it is written",
  args: { messages: [] },
  render: () => <Written />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(canvas.getByTestId("written").textContent ?? ""));
    observer.observe(canvasElement, { childList: true, subtree: true, characterData: true });
    await canvas.findByText("That is all.", {}, { timeout: 20_000 });
    observer.disconnect();
    await expect(seen.length).toBeGreaterThan(50);
    await expect(seen.filter((text) => /[*`~#|[\]]|---/.test(text))).toEqual([]);
    await expect(canvas.getByRole("table")).toHaveTextContent("planpriceTeam29Starter9");
    await expect(canvas.getByRole("link", { name: "second" })).toHaveAttribute("href", "https://docs.example/second");
  },
};

/** Gives the markdown two characters a frame, and then says that it is complete. */
function Written() {
  const [length, setLength] = useState(1);
  useEffect(() => {
    if (length >= written.length) return undefined;
    const next = requestAnimationFrame(() => setLength(length + 2));
    return () => cancelAnimationFrame(next);
  }, [length]);
  return (
    <div className="sk-root" data-testid="written">
      <ChatProvider value={alone}>
        <Markdown id="written" text={written.slice(0, length)} isStreaming={length < written.length} />
      </ChatProvider>
    </div>
  );
}

const alone: Chat = {
  results: new Map(),
  rowCount: 1,
  markdown: true,
  remoteContent: "none",
  chosenHosts: new Set(),
  chooseHost: () => {},
  onShowInJson: undefined,
  anchorPrefix: "written",
  hasPermalinks: false,
  memory: new Map(),
  marked: undefined,
};
