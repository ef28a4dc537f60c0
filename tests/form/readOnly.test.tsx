import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { SessionForm, type SessionFormProps } from "../../src/form/index.js";
import { defineSession } from "../../src/schema/index.js";
import { loadFormParts } from "../support/loadFormParts.js";

const schema = defineSession({
  metrics: z.looseObject({
    score: z.number().max(1),
    tone: z.int().min(1).max(5).optional().meta({ widget: "stars" }),
    weight: z.number().min(0).max(1).meta({ widget: "slider" }),
    rounds: z.int().meta({ widget: "stepper" }),
    done: z.boolean(),
    streaming: z.boolean().meta({ widget: "switch" }),
    verdict: z.enum(["right", "wrong"]),
    model: z.enum(["a", "b", "c"]).meta({ widget: "select" }),
    channels: z.array(z.enum(["web", "mail"])),
    tags: z.array(z.string()),
    steps: z.array(z.object({ tool: z.string() })),
    kind: z.discriminatedUnion("type", [
      z.object({ type: z.literal("text"), most: z.int().optional() }),
      z.object({ type: z.literal("json") }),
    ]),
    absent: z.object({ a: z.string() }).optional(),
  }),
});

const stored = `{
  "session_name": "Refund",
  "error": null,
  "inputs": {"chat_history": [{"role": "user", "content": "Where is it?"}]},
  "metrics": {"score": 2, "tone": 2, "weight": 0.50, "rounds": 3, "done": true, "streaming": false, "verdict": "right",
    "model": "b", "channels": ["mail"], "tags": ["END"], "steps": [{"tool": "search"}], "kind": {"type": "text"}, "own": "x"},
  "metadata": {"a": 1}
}`;

async function open(props: Partial<SessionFormProps<typeof schema>> = {}) {
  const onSubmit = vi.fn<SessionFormProps["onSubmit"]>();
  const onDirtyChange = vi.fn();
  render(<SessionForm schema={schema} text={stored} {...{ onSubmit, onDirtyChange }} readOnly {...props} />);
  await screen.findByRole("textbox", { name: "score" }, { timeout: 10_000 });
  return { onSubmit, onDirtyChange };
}

const names = (role: string) =>
  screen.getAllByRole(role).map((element) => element.getAttribute("aria-label") ?? element.textContent);

loadFormParts();

describe("a read-only form", () => {
  it("shows every value, and says that it is read-only", async () => {
    await open();
    const form = screen.getByRole("form", { name: "Session" });
    expect(within(form).getByText("read-only")).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("Refund");
    expect(screen.getByRole("group", { name: "Error" })).toHaveTextContent("null");
    expect(await screen.findByText("Where is it?")).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "model" })).toHaveValue("b");
    expect(screen.getByRole("textbox", { name: "Kind of kind" })).toHaveValue("text");
    expect(screen.getByRole("radio", { name: "2 of 5" })).toBeChecked();
    expect(screen.getByRole("textbox", { name: "Metadata" })).toHaveValue('{"a": 1}');
    expect(screen.getByText("END")).toBeInTheDocument();
  });

  it("says so at every control, and takes the focus all the same, for reading and copying", async () => {
    await open();
    for (const box of [...screen.getAllByRole("textbox"), ...screen.queryAllByRole("combobox")])
      expect(box).toHaveAttribute("readonly");
    const others = ["checkbox", "switch", "slider", "radiogroup"].flatMap((role) => screen.getAllByRole(role));
    expect(others.length).toBeGreaterThanOrEqual(7);
    for (const control of others) {
      expect(control).toHaveAttribute("aria-readonly", "true");
      expect(control).toBeEnabled();
    }
  });

  it("has no button that changes anything, nor Save nor Discard", async () => {
    await open();
    const buttons = names("button").filter((name) =>
      /save|discard|undo|redo|add|remove|rename|move|take back|make|set|increase|decrease|more for|insert|edit/i.test(
        name ?? "",
      ),
    );
    expect(buttons).toEqual([]);
    expect(screen.queryByRole("complementary")).not.toBeInTheDocument();
  });

  it("changes nothing, whatever is pressed, clicked or typed", async () => {
    const { onSubmit, onDirtyChange } = await open();
    for (const role of ["checkbox", "switch", "radio", "slider", "textbox"]) {
      for (const control of screen.getAllByRole(role)) {
        if (control.closest(".sk-seg")) continue;
        fireEvent.click(control);
        if (role === "slider") fireEvent.change(control, { target: { value: "1" } });
        for (const key of ["5", "n", "ArrowUp", "Backspace", "Delete", "Enter"]) fireEvent.keyDown(control, { key });
      }
    }
    const form = screen.getByRole<HTMLFormElement>("form", { name: "Session" });
    fireEvent.keyDown(form, { key: "s", ctrlKey: true });
    fireEvent.keyDown(form, { key: "z", ctrlKey: true });
    fireEvent.submit(form);
    await userEvent.type(screen.getByRole("textbox", { name: "score" }), "7");
    await userEvent.type(screen.getByRole("textbox", { name: "Metadata" }), "7");
    expect(screen.getByRole("textbox", { name: "score" })).toHaveValue("2");
    expect(screen.getByRole("textbox", { name: "Metadata" })).toHaveValue('{"a": 1}');
    expect(screen.getByRole("radio", { name: "2 of 5" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: "done" })).toBeChecked();
    expect(onDirtyChange).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("still says what is wrong, at its field, and leads there", async () => {
    await open();
    await waitFor(() => expect(screen.getByRole("textbox", { name: "score" })).toBeInvalid());
    await userEvent.click(screen.getByRole("button", { name: "1 problem" }));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "score" })).toHaveFocus());
  });

  it("still shows a record as fields and as JSON", async () => {
    await open();
    const metrics = within(screen.getByRole("region", { name: "Metrics" }));
    await userEvent.click(metrics.getByRole("radio", { name: "JSON" }));
    expect(metrics.getByRole("textbox", { name: "Metrics" })).toHaveAttribute("readonly");
  });

  it("says that a record is absent, without a way to add it", async () => {
    await open();
    expect(screen.getByText("Config is absent.")).toBeInTheDocument();
  });
});

function Host({ onSubmit }: Pick<SessionFormProps, "onSubmit">) {
  const [isDisabled, disable] = useState(true);
  return (
    <>
      <button onClick={() => disable(!isDisabled)}>toggle</button>
      <fieldset disabled={isDisabled}>
        <SessionForm text={stored} onSubmit={onSubmit} />
      </fieldset>
    </>
  );
}

describe("a form in a host's fieldset", () => {
  it("is read-only while that is disabled, and edits again when it is not", async () => {
    const onSubmit = vi.fn();
    render(<Host onSubmit={onSubmit} />);
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Save/ })).not.toBeInTheDocument());
    expect(screen.getByRole("textbox", { name: "Metadata" })).toHaveAttribute("readonly");
    await userEvent.click(screen.getByRole("button", { name: "toggle" }));
    await userEvent.type(await screen.findByRole("textbox", { name: "Name" }), "s");
    await userEvent.click(await screen.findByRole("button", { name: "Save 1 change" }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  });
});
