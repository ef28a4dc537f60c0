import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import type { FieldProps, FieldWidget } from "../../src/form/fields/index.js";
import { SessionForm, type SessionFormProps } from "../../src/form/index.js";
import { defineSession } from "../../src/schema/index.js";
import { loadFormParts } from "../support/loadFormParts.js";

const schema = defineSession({
  metrics: z
    .looseObject({
      tone: z
        .int()
        .min(1)
        .max(5)
        .optional()
        .meta({ passing: { min: 3 } }),
      recall: z.number().max(1).optional(),
    })
    .refine(({ recall }) => recall !== 0, { error: "a recall of 0 needs a reason" }),
  inputs: z.looseObject({ question: z.string() }),
});

const stored = `{
  "metrics" : { "tone": 2, "tone_explanation": "curt", "recall": 0.50, "vendor": 12345678901234567890 },
  "metadata": { "a": 1 }
}`;

async function open(props: Partial<SessionFormProps<typeof schema>> = {}) {
  const onSubmit = vi.fn<SessionFormProps["onSubmit"]>();
  render(<SessionForm schema={schema} text={stored} onSubmit={onSubmit} {...props} />);
  await screen.findByRole("textbox", { name: "recall" });
  return { onSubmit };
}

const section = (name: string) => within(screen.getByRole("region", { name: new RegExp(`^${name}`) }));
/** The name of a field, changed or not. */
const named = (name: string) => (found: string) => found === name || found === `${name} (changed)`;
const box = (name: string) => screen.getByRole("textbox", { name: named(name) });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const show = (view: "Fields" | "JSON") => userEvent.click(section("Metrics").getByRole("radio", { name: view }));
const json = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Metrics" });
const metricsText = '{ "tone": 2, "tone_explanation": "curt", "recall": 0.50, "vendor": 12345678901234567890 }';

loadFormParts();

describe("a record that the schema narrows", () => {
  it("is its fields, with keys that the schema does not know; other records are JSON", async () => {
    await open();
    expect(screen.getByRole("radio", { name: "2 of 5" })).toBeChecked();
    expect(box("Explanation of tone")).toHaveValue("curt");
    expect(box("recall")).toHaveValue("0.50");
    expect(box("vendor")).toHaveValue("12345678901234567890");
    expect(box("Metadata")).toHaveValue('{ "a": 1 }');
    expect(section("Metadata").queryByRole("radio", { name: "Fields" })).not.toBeInTheDocument();
  });

  it("is saved without a change of what was not edited", async () => {
    const { onSubmit } = await open();
    await userEvent.type(box("recall"), "5");
    await press("Save 1 change");
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit.mock.lastCall?.[0]).toMatchObject({
      changed: ["metrics"],
      text: stored.replace("0.50", "0.505"),
    });
  });

  it("has one text and one undo for fields and JSON", async () => {
    await open();
    await userEvent.type(box("recall"), "5");
    await userEvent.click(screen.getByRole("radio", { name: "4 of 5" }));
    await show("JSON");
    const edited = metricsText.replace("0.50", "0.505").replace('"tone": 2', '"tone": 4');
    expect(json()).toHaveValue(edited);
    fireEvent.change(json(), { target: { value: edited.replace("curt", "kind") } });
    await show("Fields");
    expect(box("Explanation of tone")).toHaveValue("kind");
    await press("Undo");
    expect(box("Explanation of tone")).toHaveValue("curt");
    await press("Undo");
    expect(screen.getByRole("radio", { name: "2 of 5" })).toBeChecked();
    await press("Undo");
    expect(box("recall")).toHaveValue("0.50");
    await press("Redo");
    expect(box("recall")).toHaveValue("0.505");
  });

  it("takes undo keys, also in a text box, for the last change wherever it was", async () => {
    await open();
    await userEvent.click(screen.getByRole("radio", { name: "4 of 5" }));
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(screen.getByRole("radio", { name: "2 of 5" })).toBeChecked();
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(screen.getByRole("radio", { name: "4 of 5" })).toBeChecked();
    fireEvent.keyDown(box("recall"), { key: "z", ctrlKey: true });
    expect(screen.getByRole("radio", { name: "2 of 5" })).toBeChecked();
    expect(screen.getByText("Undone: Metrics.")).toBeInTheDocument();
  });

  it("says that a field changed, and takes back that one", async () => {
    await open();
    await userEvent.type(box("recall"), "5");
    await userEvent.click(screen.getByRole("radio", { name: "4 of 5" }));
    await press("Take back the change of recall");
    await show("JSON");
    expect(json()).toHaveValue(metricsText.replace('"tone": 2', '"tone": 4'));
  });

  it("adds, renames and removes keys", async () => {
    await open();
    await press("Add to Metrics");
    await userEvent.type(box("New key in Metrics"), "a.b{Enter}");
    await userEvent.type(box("a.b"), "x");
    await press("Remove vendor");
    await show("JSON");
    expect(json()).toHaveValue('{ "tone": 2, "tone_explanation": "curt", "recall": 0.50, "a.b": "x" }');
  });
});

describe("what is half-typed in a field", () => {
  it("blocks saving, leads back from the JSON, and is undone first", async () => {
    const { onSubmit } = await open();
    await userEvent.type(box("vendor"), "1");
    await userEvent.type(box("recall"), ".");
    await show("JSON");
    expect(json()).toHaveValue(metricsText.replace("890 }", "8901 }"));
    await press(/^Save/);
    await waitFor(() => expect(box("recall")).toHaveFocus());
    expect(box("recall")).toHaveValue("0.50.");
    expect(onSubmit).not.toHaveBeenCalled();
    await press("Undo");
    expect(box("recall")).toHaveValue("0.50");
    expect(box("vendor")).toHaveValue("123456789012345678901");
    await press(/^Save/);
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  });

  it.each([
    ["its record is removed", () => press("Remove Metrics")],
    ["its key is removed", () => press("Remove vendor")],
    [
      "its key goes from the JSON",
      async () => {
        await show("JSON");
        fireEvent.change(json(), { target: { value: '{"tone": 3}' } });
      },
    ],
    ["everything is discarded", () => press("Discard")],
  ])("goes when %s", async (_, act) => {
    const { onSubmit } = await open();
    await userEvent.type(box("vendor"), ".");
    await act();
    await press(/^Save/);
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  });
});

describe("problems", () => {
  it("are shown at their field, and Save goes to the first one", async () => {
    const { onSubmit } = await open({ text: '{"metrics": {"tone": 9, "recall": 2}}' });
    await waitFor(() => expect(box("recall")).toBeInvalid());
    await press(/^Save/);
    await waitFor(() => expect(screen.getAllByRole("radio", { name: /of 5/ })[0]).toHaveFocus());
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("of the record as a whole are shown above the fields", async () => {
    await open({ text: '{"metrics": {"recall": 0}}' });
    expect(await section("Metrics").findByText("a recall of 0 needs a reason")).toBeInTheDocument();
  });

  it("in the text itself are mended as JSON: fields come when it is an object again and they are asked for", async () => {
    await open();
    await show("JSON");
    fireEvent.change(json(), { target: { value: '{"tone": 1' } });
    await show("Fields");
    expect(json()).toHaveValue('{"tone": 1');
    fireEvent.change(json(), { target: { value: '{"tone": 1}' } });
    expect(json()).toHaveValue('{"tone": 1}');
    await show("Fields");
    expect(screen.getByRole("radio", { name: "1 of 5" })).toBeChecked();
  });
});

describe("SessionForm with fields", () => {
  it("uses the host's widgets", async () => {
    const widgets: FieldWidget[] = [
      {
        name: "dial",
        rank: ({ kind }) => (kind === "number" ? 100 : 0),
        Component: ({ label, value, onValueChange }: FieldProps) => (
          <button type="button" onClick={() => onValueChange?.("1")}>
            {label} {value}
          </button>
        ),
      },
    ];
    render(<SessionForm schema={schema} text={stored} onSubmit={() => {}} widgets={widgets} />);
    await userEvent.click(await screen.findByRole("button", { name: "recall 0.50" }));
    expect(screen.getByRole("button", { name: "recall 1" })).toBeInTheDocument();
  });

  it("shows a conversation as chat, as fields and as JSON", async () => {
    const inputs = { question: "Why?", chat_history: [{ role: "user", content: "Hello" }] };
    await open({ text: undefined, session: { inputs, metrics: { recall: 1 } } });
    const conversation = section("Conversation");
    expect(conversation.getByRole("radio", { name: "Chat" })).toBeChecked();
    await userEvent.click(conversation.getByRole("radio", { name: "Fields" }));
    await userEvent.type(box("question"), "!");
    await userEvent.click(conversation.getByRole("radio", { name: "JSON" }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Conversation" }).value).toContain('"Why?!"');
  });

  it("shows a record as JSON when its schema cannot be written as JSON Schema", () => {
    const broken = defineSession({
      metrics: z.object({
        a: z.lazy((): z.ZodType => {
          throw new Error("not there yet");
        }),
      }),
    });
    render(<SessionForm schema={broken} text={stored} onSubmit={() => {}} />);
    expect(json()).toHaveValue(metricsText);
  });

  it("shows the text of the record on a server", () => {
    const html = renderToString(<SessionForm schema={schema} text={stored} onSubmit={() => {}} />);
    expect(html).toContain("12345678901234567890");
  });
});
