import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { SessionForm, type SessionFormProps, type SessionFormResult } from "../../src/form/index.js";
import { applyTextChanges } from "../../src/json/index.js";
import { defineSession, isUuid } from "../../src/schema/index.js";
import { loadFormParts } from "../support/loadFormParts.js";

const stored = `{
  "session_name" : "Proration",
  "source": "production",
  "config": { "version": 1.0, "n": 12345678901234567890 },
  "inputs": { "chat_history": [{ "role": "user", "content": "Hello" }] },
  "metrics": {"tone":2,  "tone":3},
  "error": null,
  "vendor": { "kept": true }
}`;

function open(props: Partial<SessionFormProps> = {}) {
  const onSubmit = vi.fn<NonNullable<SessionFormProps["onSubmit"]>>();
  const view = render(<SessionForm text={props.session ? undefined : stored} onSubmit={onSubmit} {...props} />);
  const submitted = (): SessionFormResult => {
    const [result] = onSubmit.mock.lastCall ?? [];
    if (!result) throw new Error("onSubmit was not called");
    return result;
  };
  return { ...view, onSubmit, submitted };
}

const save = () => userEvent.click(screen.getByRole("button", { name: /^Save/ }));
const box = (name: string | RegExp) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const section = (name: string) => within(screen.getByRole("region", { name: new RegExp(`^${name}`) }));
const write = (name: string, text: string) => fireEvent.change(box(name), { target: { value: text } });

loadFormParts();

describe("SessionForm", () => {
  it("shows every field of the session", () => {
    open();
    for (const name of [
      "Details",
      "Conversation",
      "Config",
      "Outputs",
      "User properties",
      "Metrics",
      "Feedback",
      "Metadata",
    ])
      expect(screen.getByRole("heading", { name })).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("Proration");
    expect(screen.getByRole("combobox", { name: "Source" })).toHaveValue("production");
    expect(screen.getByRole("radio", { name: "null" })).toBeChecked();
    expect(box("Config")).toHaveValue('{ "version": 1.0, "n": 12345678901234567890 }');
  });

  it("saves nothing when nothing was edited", async () => {
    const { submitted } = open();
    await save();
    await waitFor(() =>
      expect(submitted()).toMatchObject({ changed: [], edits: {}, changes: [], textChanges: [], text: stored }),
    );
    expect(submitted().session).toMatchObject({ sessionName: "Proration", error: null, vendor: { kept: true } });
    expect(submitted().session).not.toHaveProperty("sessionId");
  });

  it("saves only what was edited: every other byte of the text stays", async () => {
    const { submitted } = open();
    write("Metrics", '{"tone":2,  "tone":3.50}');
    await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "!");
    await userEvent.click(screen.getByRole("button", { name: "Save 2 changes" }));
    await waitFor(() => expect(submitted().changed).toEqual(["sessionName", "metrics"]));
    expect(submitted().edits).toEqual({ sessionName: '"Proration!"', metrics: '{"tone":2,  "tone":3.50}' });
    expect(applyTextChanges(stored, submitted().textChanges ?? [])).toBe(
      stored.replace("Proration", "Proration!").replace('"tone":3}', '"tone":3.50}'),
    );
  });

  it("keeps half-typed JSON, refuses to save it, says where, and goes there", async () => {
    const { onSubmit } = open();
    write("Config", '{\n  "a": 1 "b": 2\n}');
    await save();
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Not saved: 1 problem to solve first.");
    expect(alert).toHaveTextContent(/Config, line 2, column 10: Expected .* found "b"/i);
    expect(onSubmit).not.toHaveBeenCalled();
    expect(box("Config")).toHaveValue('{\n  "a": 1 "b": 2\n}');
    await waitFor(() => expect(box("Config")).toHaveFocus());
    expect(box("Config").selectionStart).toBe(11);
  });

  it("counts problems as they come, and leads to the first", async () => {
    open();
    write("Config", "[1]");
    const link = await screen.findByRole("button", { name: "1 problem" });
    await userEvent.click(link);
    await waitFor(() => expect(box("Config")).toHaveFocus());
  });

  it("opens a session that breaks the schema, and shows its issues at once", async () => {
    const schema = defineSession({ metrics: z.object({ tone: z.number().max(1) }) });
    const { onSubmit } = open({ schema });
    expect(await screen.findByRole("button", { name: "1 problem" })).toBeInTheDocument();
    await save();
    expect(onSubmit).not.toHaveBeenCalled();
    expect(await screen.findByRole("alert")).toHaveTextContent("metrics.tone:");
  });

  it("opens a text field that holds a number, keeps it until it is edited, and says what is wrong", async () => {
    const { submitted } = open({ text: '{"sessionName": 5.0, "source": "x"}' });
    const name = screen.getByRole("textbox", { name: "Name" });
    expect(name).toHaveValue("5.0");
    await waitFor(() => expect(name).toHaveAccessibleDescription(/expected a string, found a number/));
    await userEvent.type(name, "x");
    await waitFor(() => expect(name).not.toHaveAttribute("aria-invalid"));
    await save();
    await waitFor(() => expect(submitted().edits).toEqual({ sessionName: '"5.0x"' }));
  });

  it("tells absent, null and text of the error apart", async () => {
    const { submitted } = open();
    await userEvent.click(screen.getByRole("radio", { name: "text" }));
    await save();
    await waitFor(() => expect(submitted().edits).toEqual({ error: '""' }));
    await userEvent.click(screen.getByRole("radio", { name: "absent" }));
    await save();
    await waitFor(() => expect(submitted().edits).toEqual({ error: undefined }));
    expect(Object.hasOwn(submitted().edits, "error")).toBe(true);
  });

  it("makes what was absent absent again when it is erased, and removes on request", async () => {
    const { submitted } = open({ text: '{"source": "x"}' });
    const name = screen.getByRole("textbox", { name: "Name" });
    await userEvent.type(name, "a{Backspace}");
    await userEvent.click(screen.getByRole("button", { name: "Remove Source" }));
    await save();
    await waitFor(() => expect(submitted().edits).toEqual({ source: undefined }));
    expect(submitted().session).toEqual({});
  });

  it("adds and removes records", async () => {
    const { submitted } = open();
    await userEvent.click(screen.getByRole("button", { name: "Add Feedback" }));
    expect(box("Feedback")).toHaveValue("{}");
    await userEvent.click(screen.getByRole("button", { name: "Remove Config" }));
    expect(screen.getByText("Config will be removed when you save.")).toBeInTheDocument();
    await save();
    await waitFor(() => expect(submitted().edits).toEqual({ config: undefined, feedback: "{}" }));
  });

  it("warns of an id that is no UUID, lets it pass, and makes one", async () => {
    const { submitted } = open({ text: '{"sessionId": "ticket"}' });
    const id = screen.getByRole("textbox", { name: "Session id" });
    expect(id).toHaveAccessibleDescription(/Not a UUID/);
    await userEvent.click(screen.getByRole("button", { name: "Make a new id" }));
    await save();
    await waitFor(() => expect(isUuid(String(submitted().session.sessionId))).toBe(true));
  });

  it("takes back one field, all fields, and the discard itself", async () => {
    open();
    await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "!");
    write("Config", "{}");
    await userEvent.click(screen.getByRole("button", { name: "Take back the change of Config" }));
    expect(box("Config")).toHaveValue('{ "version": 1.0, "n": 12345678901234567890 }');
    await userEvent.click(screen.getByRole("button", { name: "Discard" }));
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("Proration");
    const note = within(await screen.findByRole("note"));
    expect(note.getByText("1 change discarded.")).toBeInTheDocument();
    await userEvent.click(note.getByRole("button", { name: "Undo" }));
    expect(screen.getByRole("textbox", { name: /^Name/ })).toHaveValue("Proration!");
  });

  it("shows what will be saved", async () => {
    open();
    write("Config", '{ "version": 2.0, "n": 12345678901234567890 }');
    const panel = within(screen.getByRole("complementary", { name: "What will be saved" }));
    expect(await panel.findByText("config.version")).toBeInTheDocument();
    expect(panel.getByRole("deletion")).toHaveTextContent("1.0");
    expect(panel.getByRole("insertion")).toHaveTextContent("2.0");
  });

  it("keeps everything when saving fails, says why, and saves again", async () => {
    const outcomes = [{ ok: false as const, message: "The file changed on disk." }, undefined];
    const onSubmit = vi.fn(async () => outcomes.shift());
    open({ onSubmit });
    await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "!");
    await save();
    expect(await screen.findByRole("alert")).toHaveTextContent("The file changed on disk.");
    expect(screen.getByRole("textbox", { name: /^Name/ })).toHaveValue("Proration!");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
    expect(screen.getByRole("button", { name: "Save" })).toBeInTheDocument();
  });

  it("shows the message of a rejected save", async () => {
    open({ onSubmit: () => Promise.reject(new Error("offline")) });
    await save();
    expect(await screen.findByRole("alert")).toHaveTextContent("offline");
  });

  it("does not begin a second save while one runs", async () => {
    let finish: (() => void) | undefined;
    const onSubmit = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    open({ onSubmit });
    await save();
    await screen.findByRole("button", { name: "Saving…" });
    await userEvent.click(screen.getByRole("button", { name: "Saving…" }));
    await act(async () => finish?.());
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it("counts from what was saved: a second save carries only new edits", async () => {
    const { submitted, onSubmit } = open();
    await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "!");
    await save();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    write("Config", "{}");
    await userEvent.click(await screen.findByRole("button", { name: "Save 1 change" }));
    await waitFor(() => expect(submitted().changed).toEqual(["config"]));
    const saved = stored.replace("Proration", "Proration!");
    expect(applyTextChanges(saved, submitted().textChanges ?? [])).toContain('"config": {},');
  });

  it("takes a new text over where nothing was edited", async () => {
    const onSubmit = vi.fn();
    const { rerender } = render(<SessionForm text={stored} onSubmit={onSubmit} />);
    await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "!");
    rerender(<SessionForm text={stored.replace('"production"', '"staging"')} onSubmit={onSubmit} />);
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Source" })).toHaveValue("staging"));
    expect(screen.getByRole("textbox", { name: /^Name/ })).toHaveValue("Proration!");
    expect(screen.getByRole("button", { name: "Save 1 change" })).toBeInTheDocument();
  });

  it("opens a session object, whatever its identity, and a new session", async () => {
    const onSubmit = vi.fn();
    const { rerender } = render(<SessionForm session={{ config: { a: 1 } }} onSubmit={onSubmit} />);
    write("Config", '{"a": 2}');
    rerender(<SessionForm session={{ config: { a: 1 } }} onSubmit={onSubmit} />);
    expect(box(/^Config/)).toHaveValue('{"a": 2}');
    await save();
    await waitFor(() => expect(onSubmit).toHaveBeenCalled());
    expect(onSubmit.mock.lastCall?.[0]).toMatchObject({
      session: { config: { a: 2 } },
      changed: ["config"],
      edits: { config: '{"a": 2}' },
    });
  });

  it("keeps own __proto__ keys", async () => {
    const { submitted } = open({ text: '{"config": {"__proto__": {"x": 1}}}' });
    await save();
    await waitFor(() => expect(JSON.stringify(submitted().session)).toBe('{"config":{"__proto__":{"x":1}}}'));
  });

  it("switches between the conversation and its JSON, with one undo for both", async () => {
    open();
    const part = section("Conversation");
    await userEvent.click(part.getByRole("radio", { name: "JSON" }));
    expect(box("Conversation").value).toContain('"chat_history"');
    write("Conversation", '{ "chat_history": [{ "role": "user", "content": "Bye" }] }');
    await userEvent.click(part.getByRole("radio", { name: "Chat" }));
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(part.getAllByText(/Hello/)[0]).toBeInTheDocument();
  });

  it("holds half-typed JSON of the chat: it blocks saving, outlives the message and the view, and goes with a discard", async () => {
    const onDirtyChange = vi.fn();
    const text = JSON.stringify({
      inputs: {
        chat_history: [
          { role: "assistant", tool_calls: [{ id: "1", function: { name: "sum", arguments: { a: 1 } } }] },
        ],
      },
    });
    const { onSubmit } = open({ text, onDirtyChange });
    await userEvent.click(screen.getByRole("button", { name: "Edit message 1" }));
    write("Arguments of sum", '{"a": 2,');
    expect(onDirtyChange).toHaveBeenLastCalledWith(true);
    await save();
    await screen.findByText(/Not saved: 1 problem/);
    expect(onSubmit).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.getByText(/Not JSON yet/)).toBeInTheDocument();
    await userEvent.click(section("Conversation").getByRole("radio", { name: "JSON" }));
    await userEvent.click(screen.getByRole("button", { name: "Go to the problem" }));
    await waitFor(() => expect(box("Arguments of sum")).toHaveFocus());
    expect(box("Arguments of sum")).toHaveValue('{"a": 2,');

    await userEvent.click(screen.getByRole("button", { name: "Discard" }));
    expect(box("Arguments of sum")).toHaveValue('{"a":1}');
    expect(onDirtyChange).toHaveBeenLastCalledWith(false);
    await save();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  });

  it("gives a half-typed value of the chat up when its message goes", async () => {
    const call = { role: "assistant", tool_calls: [{ id: "1", function: { name: "sum", arguments: { a: 1 } } }] };
    const { submitted } = open({ text: JSON.stringify({ inputs: { chat_history: [call] } }) });
    await userEvent.click(screen.getByRole("button", { name: "Edit message 1" }));
    write("Arguments of sum", "{");
    await userEvent.click(screen.getByRole("button", { name: "Remove message 1" }));
    await save();
    await waitFor(() => expect(submitted().edits).toEqual({ inputs: '{"chat_history":[]}' }));
  });

  it("saves with Ctrl+S and ⌘S from anywhere inside", async () => {
    const { onSubmit } = open();
    await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "!{Control>}s{/Control}");
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    await userEvent.type(box("Metrics"), "{Meta>}s{/Meta}");
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2));
  });

  it("does not lose focus with the button that was pressed", async () => {
    open();
    await userEvent.click(screen.getByRole("button", { name: "Remove Metrics" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Add Metrics" })).toHaveFocus());
    await userEvent.click(screen.getByRole("button", { name: "Add Metrics" }));
    await waitFor(() => expect(box("Metrics")).toHaveFocus());
    await userEvent.click(screen.getByRole("button", { name: "Take back the change of Metrics" }));
    expect(screen.getByRole("heading", { name: "Metrics" })).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Remove Name" }));
    expect(screen.getByRole("textbox", { name: /^Name/ })).toHaveFocus();
  });

  it("leaves a failure to the host that shows it", async () => {
    const { onSubmit } = open({ onSubmit: vi.fn(() => ({ ok: false as const, message: "Taken", isShown: true })) });
    expect(onSubmit).not.toHaveBeenCalled();
    await save();
    await waitFor(() =>
      expect(screen.getByRole("button", { name: /^Save/ })).toHaveAttribute("aria-disabled", "false"),
    );
    expect(screen.queryByText(/Not saved/)).not.toBeInTheDocument();
  });

  it("shows a record of an indented file at the margin, and saves it as far in as it was", async () => {
    const text = '{\n\t"feedback": {\n\t\t"rating": 3\n\t},\n\t"metrics": {}\n}';
    const { submitted } = open({ text });
    expect(box("Feedback")).toHaveValue('{\n\t"rating": 3\n}');
    write("Feedback", '{\n\t"rating": 3,\n\t"by": "me"\n}');
    await save();
    await waitFor(() => expect(submitted().changed).toEqual(["feedback"]));
    expect(applyTextChanges(text, submitted().textChanges ?? [])).toBe(
      '{\n\t"feedback": {\n\t\t"rating": 3,\n\t\t"by": "me"\n\t},\n\t"metrics": {}\n}',
    );
  });

  it("says why a text cannot be opened, and shows it", () => {
    open({ text: '{"sessionName": ' });
    expect(screen.getByRole("alert")).toHaveTextContent(/cannot be opened as a session.*line 1, column 17/s);
    expect(box("JSON")).toHaveValue('{"sessionName": ');
  });

  it("tells when it comes to hold changes, and when no longer", async () => {
    const onDirtyChange = vi.fn();
    open({ onDirtyChange });
    await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "!");
    expect(onDirtyChange).toHaveBeenLastCalledWith(true);
    await userEvent.keyboard("{Backspace}");
    expect(onDirtyChange).toHaveBeenLastCalledWith(false);
  });

  it("renders on a server, and passes ref and native props", () => {
    expect(renderToString(<SessionForm text={stored} onSubmit={() => {}} />)).toContain("Proration");
    const ref = createRef<HTMLFormElement>();
    const { container } = render(
      <SessionForm ref={ref} text={stored} onSubmit={() => {}} id="mine" className="of-host" />,
    );
    expect(ref.current).toBe(container.firstElementChild);
    expect(ref.current).toHaveClass("sk-root", "of-host");
  });
});
