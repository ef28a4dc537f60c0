import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import * as z from "zod";
import {
  readSessionTexts,
  SessionForm,
  SessionFormBands,
  SessionFormBar,
  SessionFormChanges,
  SessionFormDetails,
  SessionFormRecord,
  SessionFormScope,
  sessionResolver,
  useSessionForm,
  type DraftStorage,
  type SessionFormProps,
  type SubmitSession,
} from "../../src/form/index.js";
import { defineSession, type SessionTexts, type SessionValue } from "../../src/schema/index.js";
import { Button } from "../../src/ui/index.js";
import { settled } from "../fixtures/settled.js";

const stored = `{
  "session_name": "Proration question, invoice 2291",
  "source": "production",
  "session_id": "8f14e45f-ceea-4a7b-9c53-0b1d2c3e4f5a",
  "config": { "model": "gpt-4o", "temperature": 0, "max_tokens": 1024 },
  "metrics": { "Tone": 2, "Context recall": 0.640, "Verdict": "partially correct" },
  "feedback": { "helpful": true, "comment": "Figures are right." },
  "metadata": { "trace_id": 12345678901234567890, "git": { "branch": "fix/proration" }, "retries": 0 }
}
`;

const theirs = stored
  .replace('"Tone": 2', '"Tone": 1')
  .replace("fix/proration", "fix/proration-v2")
  .replace("Figures are right.", "Figures are right, the tone is not.");

const schema = defineSession({
  metrics: z.looseObject({
    Tone: z
      .int()
      .min(1)
      .max(5)
      .optional()
      .meta({ widget: "stars", passing: { min: 3 } }),
    "Context recall": z.number().min(0).max(1).optional(),
    Verdict: z.enum(["correct", "partially correct", "wrong"]).optional(),
  }),
  feedback: z.looseObject({
    helpful: z.boolean().optional().meta({ passing: true }),
    comment: z.string().optional().meta({ widget: "notes" }),
  }),
});

const meta = {
  title: "Form/Saving",
  component: SessionForm,
  afterEach: settled,
  args: { text: stored, schema, onSubmit: fn<SubmitSession>() },
} satisfies Meta<typeof SessionForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What is loaded when it is wanted may take its time on a slow machine. */
const patient = { timeout: 10_000 };

/** Undo goes back through names, fields and JSON in the order in which they were changed, and says where it was. */
export const UndoEverywhere: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Name" }), ", seats");
    await userEvent.click(await canvas.findByRole("radio", { name: "4 of 5" }, patient));
    await userEvent.click(canvas.getByRole("button", { name: "Remove Config" }));
    await userEvent.keyboard("{Control>}z{/Control}");
    await canvas.findByText("Undone: Config.");
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect(canvas.getByRole("radio", { name: "2 of 5" })).toBeChecked();
    await userEvent.click(canvas.getByRole("button", { name: "Undo" }));
    await expect(canvas.getByRole("textbox", { name: "Name" })).toHaveValue("Proration question, invoice 2291");
    await userEvent.click(canvas.getByRole("button", { name: "Redo" }));
    await userEvent.click(canvas.getByRole("button", { name: "Redo" }));
    await canvas.findByText("metrics.Tone", undefined, patient);
  },
};

/** What the server did not accept stands at its place; the rest is above the form. */
export const ServerProblems: Story = {
  args: {
    onSubmit: fn<SubmitSession>(async () => ({
      ok: false,
      message: "3 values were refused.",
      problems: [
        { path: ["sessionName"], message: "Expected a name of up to 40 characters, found 41." },
        { path: ["metrics", "Tone"], message: "Expected a rating by somebody else than the author, found yours." },
        { path: ["project"], message: "Expected a project, found none." },
      ],
    })),
  },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Name" }), ", seats");
    await userEvent.click(await canvas.findByRole("radio", { name: "4 of 5" }, patient));
    await userEvent.click(canvas.getByRole("button", { name: "Save 2 changes" }));
    await canvas.findByText("Expected a rating by somebody else than the author, found yours.", undefined, patient);
    await expect(canvas.getByRole("alert")).toHaveTextContent("project: Expected a project, found none.");
    await expect(canvas.getByRole("radio", { name: "4 of 5" })).toBeChecked();
  },
};

/** A save that takes its time shows that it goes on, and can be cancelled. */
export const SlowSave: Story = {
  args: { onSubmit: fn<SubmitSession>(() => new Promise(() => {})) },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Name" }), ", seats");
    await userEvent.click(canvas.getByRole("button", { name: "Save 1 change" }));
    await canvas.findByRole("progressbar", { name: "Saving…" }, patient);
    await expect(canvas.getByRole("button", { name: "Cancel saving" })).toBeVisible();
  },
};

/** The reader did not want to wait. */
export const CancelledSave: Story = {
  args: SlowSave.args,
  play: async (context) => {
    await SlowSave.play?.(context);
    await userEvent.click(context.canvas.getByRole("button", { name: "Cancel saving" }));
    await expect(await context.canvas.findByText("Saving was cancelled.")).toBeVisible();
  },
};

function Shared({ onSubmit, schema: given }: Pick<SessionFormProps, "onSubmit" | "schema">) {
  const [text, setText] = useState(stored);
  return (
    <>
      <SessionForm text={text} schema={given} onSubmit={onSubmit} />
      <Button onClick={() => setText(theirs)}>Somebody else saves</Button>
    </>
  );
}

/** Somebody else stored something meanwhile: it is merged path by path, and where both changed the same, saving waits for a decision. */
export const Conflict: Story = {
  render: (args) => <Shared {...args} />,
  play: async ({ canvas, args }) => {
    await userEvent.click(await canvas.findByRole("radio", { name: "4 of 5" }, patient));
    await userEvent.click(canvas.getByRole("radio", { name: "no" }));
    await userEvent.click(canvas.getByRole("button", { name: "Somebody else saves" }));
    const conflicts = within(await canvas.findByRole("region", { name: /Session/ }, patient));
    await expect(conflicts.getByText("metrics.Tone")).toBeVisible();
    await expect(conflicts.queryByText(/comment/)).not.toBeInTheDocument();
    await expect(canvas.getByRole("textbox", { name: /^comment/ })).toHaveValue("Figures are right, the tone is not.");
    await userEvent.click(canvas.getByRole("button", { name: /^Save/ }));
    await expect(args.onSubmit).not.toHaveBeenCalled();
  },
};

export const ConflictDark: Story = { ...Conflict, globals: { theme: "dark" } };

/** A storage in which edits of an earlier visit lie. */
function earlierVisit(): DraftStorage {
  const fields = [
    { name: "sessionName", stamp: "?", base: "Proration question, invoice 2291", value: "Proration, seats" },
    { name: "config", stamp: "?", base: '{ "model": "gpt-4o" }', value: '{ "model": "gpt-4o", "top_p": ' },
  ];
  const text = JSON.stringify({ version: 1, savedAt: Date.UTC(2026, 10, 24, 9, 31), fields });
  return { get: () => text, set: () => {}, remove: () => {} };
}

/** Edits of an earlier visit came back, half-typed JSON too; beside the form stands what they change. */
export const RestoredDraft: Story = {
  args: { draftStorage: earlierVisit() },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Your unsaved changes of .* are back\.$/)).toBeVisible();
    await waitFor(() => expect(canvas.getByRole("textbox", { name: /^Name/ })).toHaveValue("Proration, seats"));
    await canvas.findByText("sessionName", undefined, patient);
  },
};

type HostValues = SessionTexts & { ticket: string };

function HostPage({ onSubmit }: Pick<SessionFormProps, "onSubmit">) {
  const form = useForm<HostValues, unknown, SessionValue<typeof schema>>({
    defaultValues: { ...readSessionTexts(stored), ticket: "SUP-8812" },
    resolver: sessionResolver(schema),
  });
  const handle = useSessionForm({ schema, text: stored, form, onSubmit });
  return (
    <form onSubmit={(event) => void handle.submit(event)}>
      <p style={{ paddingInline: 20 }}>
        <label>
          Ticket <input {...form.register("ticket")} />
        </label>
      </p>
      <SessionFormScope handle={handle}>
        <SessionFormBar />
        <SessionFormBands />
        <SessionFormDetails />
        <SessionFormRecord field="metrics" />
        <SessionFormRecord field="feedback" />
        <SessionFormChanges />
      </SessionFormScope>
    </form>
  );
}

/** Parts of the form, as the host lays them out, in the host's own `useForm` and `form`, beside a field of the host. */
export const HostForm: Story = {
  render: ({ onSubmit }) => <HostPage onSubmit={onSubmit} />,
  play: async ({ canvas, args }) => {
    await userEvent.click(await canvas.findByRole("radio", { name: "5 of 5" }, patient));
    await userEvent.type(canvas.getByRole("textbox", { name: "Ticket" }), "-b");
    await userEvent.click(canvas.getByRole("button", { name: "Save 1 change" }));
    await waitFor(
      () => expect(args.onSubmit).toHaveBeenCalledWith(expect.objectContaining({ changed: ["metrics"] })),
      patient,
    );
  },
};

export const RightToLeft: Story = { ...ServerProblems, globals: { direction: "rtl" } };

export const Narrow: Story = {
  ...Conflict,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
