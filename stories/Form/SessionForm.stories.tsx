import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import * as z from "zod";
import { FormProvider } from "react-hook-form";
import {
  SessionFieldView,
  SessionForm,
  useSessionForm,
  type SessionFormProps,
  type SubmitSession,
} from "../../src/form/index.js";
import { defineSession } from "../../src/schema/index.js";
import { Button, rootClass } from "../../src/ui/index.js";
import { settled } from "../fixtures/settled.js";

const stored = `{
  "session_name": "Proration question, invoice 2291",
  "source": "production",
  "session_id": "8f14e45f-ceea-4a7b-9c53-0b1d2c3e4f5a",
  "config": {
    "model": "gpt-4o",
    "version": 1.0,
    "hyperparameters": {
      "temperature": 0,
      "max_tokens": 1024
    }
  },
  "inputs": {
    "customer": "northwind",
    "chat_history": [
      {
        "role": "system",
        "content": "You are the billing assistant of Northwind Cloud.\\nAnswer only from what the tools return."
      },
      {
        "role": "user",
        "content": "Why was I charged $148.20 on 3 November? I moved to the Starter plan on 21 October."
      },
      {
        "role": "assistant",
        "content": "You were charged for both plans, because the change took effect in the middle of the billing period."
      },
      {
        "role": "user",
        "content": "OK. Refund the seats to my colleague's card, please."
      }
    ]
  },
  "outputs": {
    "role": "assistant",
    "content": "I cannot refund to another card. I have opened a case for you."
  },
  "error": "issue_credit: upstream did not respond within 30 s (attempt 3 of 3)",
  "metrics": {
    "Answer faithfulness": 4,
    "Context recall": 0.64,
    "PII leaked": false,
    "retrieval.hit_ratio": 0
  },
  "feedback": {
    "helpful": true,
    "tags": ["billing", "tone"]
  },
  "metadata": {
    "trace_id": 12345678901234567890,
    "cost": 0.0184
  }
}
`;

const schema = defineSession({
  metrics: z
    .looseObject({ "Context recall": z.number().max(1, { error: "expected a number up to 1" }).optional() })
    .refine((metrics) => metrics["PII leaked"] !== false || metrics["Answer faithfulness"] !== 1, {
      path: ["Answer faithfulness"],
      error: "1 needs a leak to explain it",
    }),
  metadata: z.looseObject({ cost: z.number().min(0).optional() }),
});

const meta = {
  title: "Form/SessionForm",
  component: SessionForm,
  afterEach: settled,
  args: { text: stored, onSubmit: fn<SubmitSession>() },
} satisfies Meta<typeof SessionForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What is loaded when it is wanted may take its time on a slow machine. */
const patient = { timeout: 10_000 };

const fieldsAreThere: Story["play"] = async ({ canvas }) => {
  await canvas.findByRole("button", { name: "Add to Metrics" }, patient);
};

/** Edits show at once in the panel beside the fields; saving sends only them. */
export const Default: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Name" }), " (edited)");
    await userEvent.click(canvas.getByRole("button", { name: "Save 1 change" }));
    await waitFor(() =>
      expect(args.onSubmit).toHaveBeenCalledWith(
        expect.objectContaining({
          changed: ["sessionName"],
          textChanges: [expect.objectContaining({ insert: expect.stringContaining("(edited)") })],
        }),
      ),
    );
  },
};

/** Several changes, as a reader leaves them before saving. */
export const Changed: Story = {
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Name" }), ", seats");
    await userEvent.click(canvas.getByRole("radio", { name: "null" }));
    await userEvent.click(canvas.getByRole("button", { name: "Add User properties" }));
    await userEvent.click(canvas.getByRole("button", { name: "Remove Feedback" }));
    const panel = within(within(canvasElement).getByRole("complementary", { name: "What will be saved" }));
    await waitFor(() => expect(panel.getByText("4 changes in 4 fields")).toBeInTheDocument());
  },
};

/** Half-typed JSON keeps its text and blocks saving; Save says where it is and goes there. */
export const InvalidJson: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    const host = await waitFor(() => {
      const found = canvas
        .getByRole("group", { name: "Config" })
        .querySelector(".sk-editor__text")
        ?.shadowRoot?.querySelector<HTMLElement>(".cm-content");
      if (!found) throw new Error("CodeMirror is not there yet");
      return found;
    }, patient);
    host.focus();
    await userEvent.keyboard("{Control>}{Home}{/Control}");
    document.execCommand("insertText", false, '"oops" ');
    await userEvent.click(await within(canvasElement).findByRole("button", { name: /Save 1 change/ }));
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent(/Not saved: .* to solve first.*Config, line 1/s);
    await expect(args.onSubmit).not.toHaveBeenCalled();
  },
};

/** A stored session that breaks the schema opens: its problems are shown at once, at their path. */
export const SchemaIssues: Story = {
  args: {
    schema,
    text: stored
      .replace("0.64", "1.64")
      .replace("0.0184", "-1")
      .replace('"Answer faithfulness": 4', '"Answer faithfulness": 1'),
  },
  play: async ({ canvas }) => {
    await canvas.findByRole("button", { name: "3 problems" });
    await canvas.findByText("expected a number up to 1", undefined, patient);
  },
};

const reviewed = defineSession({
  config: z.looseObject({
    model: z.enum(["gpt-4o", "gpt-4o-mini"]).optional(),
    hyperparameters: z
      .looseObject({ temperature: z.number().min(0).max(2).meta({ widget: "slider" }), max_tokens: z.int().min(1) })
      .optional(),
  }),
  metrics: z.looseObject({
    "Answer faithfulness": z
      .int()
      .min(1)
      .max(5)
      .optional()
      .meta({ description: "Is every statement backed by what the tools returned?", passing: { min: 4 } }),
    "Context recall": z
      .number()
      .min(0)
      .max(1)
      .optional()
      .meta({ widget: "slider", passing: { min: 0.5 } }),
    "PII leaked": z.boolean().optional().meta({ widget: "switch", passing: false }),
    Verdict: z
      .enum(["correct", "partially correct", "wrong"])
      .optional()
      .meta({ passing: ["correct"] }),
  }),
  feedback: z.looseObject({
    helpful: z.boolean().optional().meta({ title: "Helpful?", passing: true }),
    tags: z.array(z.string()).optional(),
    comment: z.string().optional().meta({ widget: "notes", description: "What would you have answered?" }),
  }),
});

/** Records that the schema narrows are fields; the rest of the form is as always. One key rates. */
export const Review: Story = {
  args: { schema: reviewed },
  play: async ({ canvas, args }) => {
    const star = await canvas.findByRole("radio", { name: "4 of 5" }, patient);
    star.focus();
    await userEvent.keyboard("2");
    canvas.getByRole("radio", { name: "yes" }).focus();
    await userEvent.keyboard("n");
    await userEvent.type(canvas.getByRole("textbox", { name: "comment" }), "Say sorry first.");
    await userEvent.click(canvas.getByRole("button", { name: "Save 2 changes" }));
    await waitFor(
      () =>
        expect(args.onSubmit).toHaveBeenCalledWith(
          expect.objectContaining({
            edits: {
              metrics: expect.stringContaining('"Answer faithfulness": 2'),
              feedback: expect.stringMatching(/"helpful": false[^]*"comment": "Say sorry first."/),
            },
          }),
        ),
      patient,
    );
  },
};

/** What the server writes over edits is marked: read-only as a field, with a warning where it is edited as JSON. */
export const ServerKeys: Story = {
  args: {
    schema: defineSession({ metadata: z.looseObject({ cost: z.number().optional(), run_id: z.string().optional() }) }),
    text: '{"metadata": {"run_id": "nightly", "cost": 0.0184, "total_tokens": 2291, "trace": 12345678901234567890}}',
  },
  play: async ({ canvas, canvasElement }) => {
    const cost = await canvas.findByRole("textbox", { name: "cost" }, patient);
    await expect(cost).toHaveAttribute("readonly");
    await expect(cost).toHaveAccessibleDescription(/Summed up by the server/);
    await expect(within(canvasElement).getAllByText("set by the server")).toHaveLength(2);
  },
};

/** Everything can be read and copied, and nothing changed: no Save, no Discard, no way to add or remove. */
export const ReadOnly: Story = {
  args: { schema: reviewed, readOnly: true },
  play: async ({ canvas, canvasElement, args }) => {
    const comment = await canvas.findByRole("textbox", { name: "Context recall" }, patient);
    await expect(comment).toHaveAttribute("readonly");
    await expect(canvas.getByText("read-only")).toBeInTheDocument();
    await expect(canvas.queryByRole("button", { name: /save|discard|remove|add /i })).not.toBeInTheDocument();
    canvas.getByRole("radio", { name: "4 of 5" }).focus();
    await userEvent.keyboard("2");
    await userEvent.click(canvas.getByRole("switch", { name: "PII leaked" }));
    await expect(canvas.getByRole("radio", { name: "4 of 5" })).toBeChecked();
    await expect(canvas.getByRole("switch", { name: "PII leaked" })).not.toBeChecked();
    await userEvent.keyboard("{Control>}s{/Control}");
    await expect(args.onSubmit).not.toHaveBeenCalled();
    await expect(within(canvasElement).queryByRole("complementary")).not.toBeInTheDocument();
  },
};

const metricsAreThere: Story["play"] = async ({ canvas }) => {
  await canvas.findByRole("textbox", { name: "Context recall" }, patient);
};

export const ReadOnlyDark: Story = { globals: { theme: "dark" }, args: ReadOnly.args, play: metricsAreThere };

function OwnForm({ onSubmit, text }: Pick<SessionFormProps, "onSubmit" | "text">) {
  const { form, submit } = useSessionForm({ schema: reviewed, text, onSubmit });
  return (
    <FormProvider {...form}>
      <form className={rootClass("story-form")} style={{ padding: 20 }} onSubmit={(event) => void submit(event)}>
        <SessionFieldView schema={reviewed} field="metrics" path={["Answer faithfulness"]} />
        <SessionFieldView
          schema={reviewed}
          field="config"
          path={["hyperparameters", "temperature"]}
          label="Temperature"
        />
        <SessionFieldView schema={reviewed} field="feedback" path={["comment"]} />
        <Button type="submit" variant="primary">
          Save
        </Button>
      </form>
    </FormProvider>
  );
}

/** Single values of a session in a host's own form: SessionFieldView within useSessionForm. */
export const OwnLayout: Story = {
  render: ({ onSubmit, text }) => <OwnForm onSubmit={onSubmit} text={text} />,
  play: async ({ canvas, args }) => {
    canvas.getByRole("radio", { name: "4 of 5" }).focus();
    await userEvent.keyboard("5");
    await userEvent.type(canvas.getByRole("textbox", { name: "Temperature" }), ".5");
    await userEvent.click(canvas.getByRole("button", { name: "Save" }));
    await waitFor(
      () => expect(args.onSubmit).toHaveBeenCalledWith(expect.objectContaining({ changed: ["config", "metrics"] })),
      patient,
    );
  },
};

/** A half-typed value is kept when the view changes, blocks saving, and Save leads back to it. */
export const HalfTypedField: Story = {
  args: { schema: reviewed },
  play: async ({ canvas, args }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "max_tokens" }, patient), "e");
    const config = within(canvas.getByRole("region", { name: "Config" }));
    await userEvent.click(config.getByRole("radio", { name: "JSON" }));
    await userEvent.click(canvas.getByRole("button", { name: /^Save/ }));
    await waitFor(() => expect(canvas.getByRole("textbox", { name: /^max_tokens/ })).toHaveFocus(), patient);
    await expect(canvas.getByRole("textbox", { name: /^max_tokens/ })).toHaveValue("1024e");
    await expect(args.onSubmit).not.toHaveBeenCalled();
  },
};

export const ReviewDark: Story = { globals: { theme: "dark" }, args: { schema: reviewed }, play: fieldsAreThere };

/** Everything is absent, and the server will make the id. */
export const NewSession: Story = { args: { text: undefined, labels: { form: "New session" } } };

export const NotAUuid: Story = {
  name: "Not a UUID",
  args: { text: '{"sessionName": "Ticket", "sessionId": "ticket-8812"}' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Session id" })).toHaveAccessibleDescription(/Not a UUID/);
    await userEvent.click(canvas.getByRole("button", { name: "Make a new id" }));
    await expect(canvas.getByRole("textbox", { name: /^Session id/ })).not.toHaveAccessibleDescription(/Not a UUID/);
  },
};

/** The host refused the save: why is said, and nothing is lost. */
export const FailedSave: Story = {
  args: { onSubmit: fn<SubmitSession>(async () => ({ ok: false, message: "The file changed on disk at 09:31." })) },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Name" }), "!");
    await userEvent.click(canvas.getByRole("button", { name: "Save 1 change" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The file changed on disk at 09:31.");
    await expect(canvas.getByRole("textbox", { name: /^Name/ })).toHaveValue("Proration question, invoice 2291!");
  },
};

/** A text that is no session: why, and the text as it is. */
export const Unreadable: Story = { args: { text: '{\n  "session_name": "cut off' } };

export const Dark: Story = { globals: { theme: "dark" }, args: SchemaIssues.args, play: Changed.play };

export const Narrow: Story = {
  args: SchemaIssues.args,
  play: fieldsAreThere,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};

export const ReviewNarrow: Story = { args: { schema: reviewed }, decorators: Narrow.decorators, play: fieldsAreThere };

export const ReadOnlyNarrow: Story = { args: ReadOnly.args, decorators: Narrow.decorators, play: metricsAreThere };

export const ReadOnlyRightToLeft: Story = { globals: { direction: "rtl" }, args: ReadOnly.args, play: metricsAreThere };

export const RightToLeft: Story = { globals: { direction: "rtl" }, args: SchemaIssues.args, play: fieldsAreThere };
