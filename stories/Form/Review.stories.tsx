import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { SessionReview, useReviewQueue, type SessionReviewProps, type SubmitSession } from "../../src/form/index.js";
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
}

/** A host that keeps its sessions in memory, and a queue over them. */
function Reviewed({ texts, onSubmit, inlineSize, ...rest }: ReviewedProps) {
  const [stored, store] = useState(texts);
  const queue = useReviewQueue({ items: texts.map((_, index) => ({ id: String(index) })) });
  const at = Number(queue.current);
  const text = stored[at] ?? "";
  return (
    <div style={{ padding: inlineSize === undefined ? 20 : 0, inlineSize }}>
      <SessionReview
        {...rest}
        schema={reviewSchema}
        text={text}
        queue={queue}
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

const texts = (count: number) => Array.from({ length: count }, (_, index) => reviewText(index + 1));

const meta = {
  title: "Form/Review",
  component: Reviewed,
  afterEach: settled,
  args: { texts: texts(3), onSubmit: fn(() => undefined), autoFocus: true },
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
