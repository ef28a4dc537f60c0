import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import {
  SessionReview,
  useReviewQueue,
  type SessionReviewProps,
  type SubmitOutcome,
  type SubmitSession,
} from "../../src/form/index.js";
import { SessionViewer } from "../../src/index.js";
import { settled } from "../fixtures/settled.js";
import { reviewSchema, reviewText } from "./reviewSessions.js";

interface ReviewedProps extends Omit<
  SessionReviewProps<typeof reviewSchema>,
  "schema" | "text" | "queue" | "onSubmit"
> {
  /** Texts of the sessions in the queue. */
  texts: readonly string[];
  onSubmit: SubmitSession<typeof reviewSchema>;
  inlineSize?: number | undefined;
  hasQueue?: boolean;
  hasSchema?: boolean;
}

/** A host that keeps its sessions in memory, and a queue over them. */
function Reviewed({ texts, onSubmit, inlineSize, hasQueue = true, hasSchema = true, ...rest }: ReviewedProps) {
  const [stored, store] = useState(texts);
  const queue = useReviewQueue({ items: texts.map((_, index) => ({ id: String(index) })) });
  const at = Number(queue.current);
  const text = stored[at] ?? "";
  return (
    <div style={{ padding: inlineSize === undefined ? 20 : 0, inlineSize }}>
      <SessionReview
        {...rest}
        {...(hasSchema && { schema: reviewSchema })}
        {...(hasQueue && { queue })}
        text={text}
        onSubmit={async (result) => {
          const outcome = await onSubmit(result);
          if (outcome?.ok !== false) store((before) => before.with(at, result.text));
          return outcome;
        }}
      >
        <SessionViewer text={text} />
      </SessionReview>
    </div>
  );
}

const thumbAndScale = [
  { field: "metrics", path: ["Helpful"] },
  { field: "metrics", path: ["Tone"] },
] as const;
const texts = (count: number) => Array.from({ length: count }, (_, index) => reviewText(index + 1));

const meta = {
  title: "Form/Review",
  component: Reviewed,
  afterEach: settled,
  args: { texts: texts(3), onSubmit: fn((): SubmitOutcome => undefined), autoFocus: true },
  parameters: {
    docs: {
      description: {
        component:
          "Rates one session after the other without a mouse. The keys work wherever nothing is written; `?` lists them.",
      },
    },
  },
} satisfies Meta<typeof Reviewed>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Four keys for a thumb, a scale, a comment and the next session. */
export const Default: Story = {
  play: async ({ canvas, args }) => {
    await canvas.findByRole("heading", { name: "Ticket 1" });
    await waitFor(() => expect(canvas.getByRole("radio", { name: "yes" })).toHaveFocus());
    await userEvent.keyboard("n4c");
    await expect(canvas.getByRole("textbox", { name: "Comment" })).toHaveFocus();
    await userEvent.keyboard("Too short: no name of the carrier.{Control>}{Enter}{/Control}");
    await canvas.findByRole("heading", { name: "Ticket 2" });
    await expect(args.onSubmit).toHaveBeenCalledOnce();
    await expect(canvas.getByText("1 of 3 reviewed")).toBeVisible();
  },
};

/** One session alone: no queue, so nothing to go on to. A metric has its note with it. */
export const OneSession: Story = {
  args: {
    texts: [
      reviewText(1, {
        metrics: { Helpful: true, Tone: 2, Tone_explanation: "Curt, and it does not say sorry.", latency: 1.25 },
        feedback: { verdict: "partially correct" },
      }),
    ],
    hasQueue: false,
  },
  play: async ({ canvas, args }) => {
    await waitFor(() => expect(canvas.getByText("3 of 3 rated")).toBeVisible());
    canvas.getByRole("radio", { name: "2 of 5" }).focus();
    await userEvent.keyboard("5{Control>}s{/Control}");
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalledWith(expect.objectContaining({ changed: ["metrics"] })));
    await expect(await canvas.findByText("Saved")).toBeVisible();
  },
};

/** Fifty sessions in a row, by keyboard alone. */
export const QueueOfFifty: Story = {
  args: { texts: texts(50), advance: "when-complete", fields: thumbAndScale },
  play: async ({ canvas, args }) => {
    for (let place = 1; place <= 50; place++) {
      await canvas.findByRole("heading", { name: `Ticket ${place}` });
      await userEvent.keyboard(`${place % 3 > 0 ? "y" : "n"}${(place % 5) + 1}`);
    }
    await waitFor(() => expect(canvas.getByText("50 of 50 reviewed")).toBeVisible());
    await expect(args.onSubmit).toHaveBeenCalledTimes(50);
    await expect(canvas.getByText("All sessions are reviewed.")).toBeVisible();
  },
};

/** What was rated is kept, and nothing goes on before it is saved. */
export const FailedSave: Story = {
  args: { onSubmit: fn((): SubmitOutcome => ({ ok: false, message: "No answer from the server." })) },
  play: async ({ canvas }) => {
    await canvas.findByRole("heading", { name: "Ticket 1" });
    await userEvent.keyboard("y4{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("No answer from the server.");
    await userEvent.keyboard("j");
    await expect(await canvas.findByRole("button", { name: "Stay" })).toHaveFocus();
    await expect(canvas.getByRole("heading", { name: "Ticket 1" })).toBeVisible();
    await expect(canvas.getByRole("radio", { name: "4 of 5" })).toBeChecked();
  },
};

/** The last rating is taken back in the session before, and shown there. */
export const UndoAcrossSessions: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole("heading", { name: "Ticket 1" });
    await userEvent.keyboard("y4{Enter}");
    await canvas.findByRole("heading", { name: "Ticket 2" });
    await userEvent.keyboard("z");
    await canvas.findByRole("heading", { name: "Ticket 1" });
    await expect(await canvas.findByText("Taken back, not saved yet: Tone 4 → absent")).toBeVisible();
  },
};

/** What is required is named, and a value that does not fit. */
export const Problems: Story = {
  args: { texts: [reviewText(1, { metrics: { Helpful: true, Tone: 9 } })] },
  play: async ({ canvas }) => {
    await canvas.findByRole("heading", { name: "Ticket 1" });
    await userEvent.keyboard("{Enter}");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Not saved: 1 problem to solve first.");
  },
};

/** The keys, from the table they are read by. */
export const Keys: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole("heading", { name: "Ticket 1" });
    await userEvent.keyboard("?");
    const sheet = canvas.getByRole("dialog", { name: "Keys of the review" });
    await expect(sheet).toBeVisible();
    await userEvent.keyboard("?");
    await waitFor(() => expect(sheet).not.toBeInTheDocument());
    await userEvent.keyboard("?");
  },
};

/** Without a schema: the plain values that the session has. */
export const NoSchema: Story = {
  args: {
    texts: [reviewText(1, { metrics: { correct: true, seconds: 1.5 }, feedback: { note: "Fine." } }), reviewText(2)],
    hasSchema: false,
  },
  play: async ({ canvas }) => {
    await userEvent.keyboard("n");
    await expect(canvas.getByRole("radio", { name: "no" })).toBeChecked();
    await userEvent.keyboard("j");
    await expect(await canvas.findByText("Nothing to rate here")).toBeVisible();
  },
};

/** The session above, the ratings below. */
export const Narrow: Story = {
  args: { inlineSize: 320 },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole("heading", { name: "Ticket 1" });
    await userEvent.keyboard("y");
    await expect(canvas.getByText("1 of 3 rated")).toBeVisible();
    await expect(canvasElement.querySelector(".sk-review")?.scrollWidth).toBeLessThanOrEqual(320);
  },
};

export const Dark: Story = {
  globals: { theme: "dark" },
  play: async () => {
    await userEvent.keyboard("y");
  },
};

export const RightToLeft: Story = {
  globals: { direction: "rtl" },
  play: async ({ canvas }) => {
    await canvas.findByRole("heading", { name: "Ticket 1" });
    await userEvent.keyboard("y2{ArrowUp}");
    await waitFor(() => expect(canvas.getByRole("radio", { name: "2 of 5" })).toHaveFocus());
  },
};
