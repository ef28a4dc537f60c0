import { useState } from "react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { ChatHistory } from "../../src/index.js";
import { longConversation } from "../fixtures/longConversation.js";

const meta = {
  title: "Chat/ChatHistory/Live",
  component: ChatHistory,
} satisfies Meta<typeof ChatHistory>;

export default meta;
type Story = StoryObj<typeof meta>;

const WORDS = "The model **returned** a `value` of 42, then waited for the next step of the plan.\n\n".split(/(?<= )/);
const write = (words: number) => Array.from({ length: words }, (_, index) => WORDS[index % WORDS.length]).join("");

/** A conversation to which a host adds words and messages. */
function Written({ before }: { before: number }) {
  const [history] = useState(() => longConversation(before));
  const [words, setWords] = useState(20);
  const [added, setAdded] = useState<readonly object[]>([]);
  const [live, setLive] = useState(true);
  const answer = { role: "assistant", content: write(words) };
  return (
    <>
      <div className="sk-root" style={{ display: "flex", gap: 8, paddingBlockEnd: 8 }}>
        <button type="button" onClick={() => setWords((count) => count + 120)}>
          Write more
        </button>
        <button
          type="button"
          onClick={() => {
            setAdded((list) => [...list, answer, { role: "user", content: `And then? (${list.length / 2 + 1})` }]);
            setWords(8);
          }}
        >
          Add a turn
        </button>
        <button type="button" onClick={() => setLive(!live)}>
          {live ? "End" : "Go on"}
        </button>
      </div>
      <section style={{ blockSize: 400, overflowY: "auto" }} aria-label="Pane">
        <ChatHistory value={[...history, ...added, answer]} live={live} />
      </section>
    </>
  );
}

const toEnd = (pane: HTMLElement) => pane.scrollHeight - pane.clientHeight - pane.scrollTop;

async function follow(canvasElement: HTMLElement) {
  const canvas = within(canvasElement);
  const pane = canvas.getByRole("region", { name: "Pane" });
  await waitFor(() => expect(pane.scrollHeight).toBeGreaterThan(pane.clientHeight + 100));
  await waitFor(() => expect(toEnd(pane)).toBeLessThan(2), { timeout: 3_000 });
  await userEvent.click(canvas.getByRole("button", { name: "Write more" }));
  await waitFor(() => expect(toEnd(pane)).toBeLessThan(2));
  await expect(canvas.queryByRole("button", { name: "To the end" })).toBeNull();

  // A reader who scrolls up is left there.
  pane.dispatchEvent(new WheelEvent("wheel", { deltaY: -300, bubbles: true }));
  pane.scrollTop -= 300;
  await expect(await canvas.findByRole("button", { name: "To the end" })).toBeVisible();
  const seen = canvas
    .getAllByRole("article")
    .find((article) => article.getBoundingClientRect().bottom > pane.getBoundingClientRect().top);
  const top = seen?.getBoundingClientRect().top ?? 0;
  await userEvent.click(canvas.getByRole("button", { name: "Add a turn" }));
  const back = await canvas.findByRole("button", { name: "2 new messages" });
  await expect(Math.abs((seen?.getBoundingClientRect().top ?? 0) - top)).toBeLessThan(2);
  await expect(canvas.getByText(/^Message \d+ from assistant$/)).toBeInTheDocument();
  await userEvent.click(back);
  await waitFor(() => expect(toEnd(pane)).toBeLessThan(2));
  const last = () => canvas.getAllByRole("article").at(-1);
  await expect(last()).toHaveAttribute("aria-busy", "true");
  await userEvent.click(canvas.getByRole("button", { name: "End" }));
  await expect(last()).not.toHaveAttribute("aria-busy");
}

/** The end stays in sight while the last message grows and others come, until the reader scrolls up. */
export const Live: Story = {
  render: () => <Written before={24} />,
  play: ({ canvasElement }) => follow(canvasElement),
};

/** So it does in a conversation that is not all in the page. */
export const LiveAfterTwoThousandMessages: Story = {
  render: () => <Written before={2_000} />,
  play: ({ canvasElement }) => follow(canvasElement),
};
