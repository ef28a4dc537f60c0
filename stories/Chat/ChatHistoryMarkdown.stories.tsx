import { useEffect, useState } from "react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { ChatHistory } from "../../src/index.js";
import { codeSamples } from "../fixtures/codeSamples.js";
import { longMarkdown } from "../fixtures/longMarkdown.js";
import { say } from "../fixtures/say.js";

const meta = { title: "Chat/ChatHistory Markdown", component: ChatHistory } satisfies Meta<typeof ChatHistory>;

export default meta;
type Story = StoryObj<typeof meta>;

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
const longText = longMarkdown(1_000_000);
/** Pixels to scroll at once. */
const STEP = 150;
const SECTIONS = /Section \d+/g;

/** Only what is near the reader is in the document, and nothing that is read moves while the rest is measured. */
export const OneMessageOf1MB: Story = {
  name: "One message of 1 MB",
  args: { messages: [say(0, "user", "Write all of it down."), say(1, "assistant", longText)] },
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
    for (const step of [...Array.from({ length: 30 }, () => -STEP), ...Array.from({ length: 60 }, () => STEP)]) {
      const before = readIn(pane);
      pane.scrollTop += step;
      const after = await settled(() => readIn(pane));
      const moved = before.flatMap(({ text, top }) => {
        const now = after.find((one) => one.text === text);
        return now ? [Math.round(now.top - top)] : [];
      });
      await expect(moved).toContain(-step);
    }

    await waitFor(() => {
      pane.scrollTop = pane.scrollHeight;
      expect(canvas.getByRole("heading", { name: longText.match(SECTIONS)?.at(-1) ?? "" })).toBeVisible();
    });

    // Paper has what comes before it too.
    await expect(canvas.queryByRole("heading", { name: "Section 1" })).toBeNull();
    dispatchEvent(new Event("beforeprint"));
    await expect(canvas.getByRole("heading", { name: "Section 1" })).toBeInTheDocument();
    dispatchEvent(new Event("afterprint"));
    await waitFor(() => expect(canvas.queryByRole("heading", { name: "Section 1" })).toBeNull());
  },
};

/** What does not change for some frames: heights that were measured are made up for before a frame is painted. */
async function settled<T>(read: () => T): Promise<T> {
  let last = read();
  for (let still = 0; still < 3;) {
    await frame();
    const now = read();
    still = JSON.stringify(now) === JSON.stringify(last) ? still + 1 : 0;
    last = now;
  }
  return last;
}

/** What is in sight, and where. */
function readIn(pane: HTMLElement): { text: string; top: number }[] {
  const { top, bottom } = pane.getBoundingClientRect();
  return [...pane.querySelectorAll("h4, p, td, pre")]
    .map((block) => ({ text: block.textContent ?? "", top: block.getBoundingClientRect().top }))
    .filter((block) => block.top >= top && block.top < bottom);
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
    <div data-testid="written">
      <ChatHistory messages={[say(0, "assistant", written.slice(0, length))]} live={length < written.length} />
    </div>
  );
}

const REPEATED = "Nothing to report.\n\n".repeat(4_000);

/** What is found far down in one long message is drawn and comes into sight, also when the same stands around it. */
export const FindInALongMessage: Story = {
  name: "Find in a long message",
  args: {
    messages: [say(0, "user", "Go on."), say(1, "assistant", `${REPEATED}A needle.\n\n${REPEATED}`)],
    defaultFind: { text: "needle" },
  },
  decorators: OneMessageOf1MB.decorators,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const pane = canvas.getByTestId("pane");
    await isShown(pane, "needle");
    const field = canvas.getByRole("textbox", { name: "Find in the conversation" });
    await userEvent.clear(field);
    await userEvent.type(field, "nothing");
    await canvas.findByText(/of 8,000$/, {}, { timeout: 20_000 });
    await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
    await canvas.findByText("8,000 of 8,000");
    await isShown(pane, "Nothing");
    const [current] = currentRanges();
    await expect(canvas.getAllByText("Nothing to report.").at(-1)).toContainElement(
      current?.startContainer.parentElement ?? null,
    );
    await expect(canvas.queryByText("A needle.")).toBeNull();
  },
};

const currentRanges = () => [...(CSS.highlights.get("sk-find-current") ?? [])].map((range) => range as Range);

async function isShown(pane: HTMLElement, text: string): Promise<void> {
  await waitFor(
    () => {
      const [range] = currentRanges();
      const { top, bottom } = range?.getBoundingClientRect() ?? new DOMRect();
      const seen = pane.getBoundingClientRect();
      expect(range?.toString()).toBe(text);
      return expect(top > seen.top && bottom < seen.bottom).toBe(true);
    },
    { timeout: 20_000 },
  );
}
