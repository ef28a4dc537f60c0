import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { SessionForm, type SessionFormProps, type SubmitOutcome } from "../../src/form/index.js";
import { defineSession } from "../../src/schema/index.js";
import { loadFormParts } from "../support/loadFormParts.js";

const textOf = (config: string, name = "Run") => `{"session_name":${JSON.stringify(name)},"config":${config}}`;
const stored = textOf('{"n":1.0,"m":1}');

function open(props: Partial<SessionFormProps> = {}) {
  const onSubmit = vi.fn<NonNullable<SessionFormProps["onSubmit"]>>();
  return { onSubmit, ...render(<SessionForm text={stored} onSubmit={onSubmit} {...props} />) };
}

/** A save whose end is told by hand. */
function slowSave() {
  const ends: ((outcome: SubmitOutcome) => void)[] = [];
  const signals: AbortSignal[] = [];
  const onSubmit = vi.fn<NonNullable<SessionFormProps["onSubmit"]>>(({ signal }) => {
    signals.push(signal);
    return new Promise((resolve) => ends.push(resolve));
  });
  return { onSubmit, signals, end: (call: number, outcome: SubmitOutcome) => act(async () => ends[call]?.(outcome)) };
}

const box = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name: new RegExp(`^${name}`) });
const write = (name: string, text: string) => fireEvent.change(box(name), { target: { value: text } });
const conflicts = () => within(screen.getByRole("region", { name: /Session/ }));
const item = (path: string) => within(conflicts().getByText(path).closest("li") ?? document.body);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));
const save = () => press(/^Save/);

loadFormParts();

describe("a slow save", () => {
  it("shows that it goes on, can be cancelled, and keeps everything", async () => {
    const { onSubmit, signals } = slowSave();
    open({ onSubmit });
    write("Name", "Renamed");
    await save();
    expect(await screen.findByRole("progressbar", { name: "Saving…" })).toBeInTheDocument();
    await press("Cancel saving");
    expect(signals[0]?.aborted).toBe(true);
    expect(await screen.findByText("Saving was cancelled.")).toBeInTheDocument();
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
    expect(box("Name")).toHaveValue("Renamed");
  });

  it("that was cancelled counts as saved when it turns out to be", async () => {
    const { onSubmit, end } = slowSave();
    open({ onSubmit });
    write("Name", "Renamed");
    await save();
    await press("Cancel saving");
    await screen.findByText("Saving was cancelled.");
    await end(0, { ok: true });
    expect(await screen.findByText("Saved.")).toBeInTheDocument();
    expect(screen.getByText("Nothing has been changed.")).toBeInTheDocument();
  });

  it("can be tried again after it was cancelled, once at a time", async () => {
    const { onSubmit, end } = slowSave();
    open({ onSubmit });
    write("Name", "Renamed");
    fireEvent.submit(screen.getByRole("form"));
    fireEvent.submit(screen.getByRole("form"));
    await screen.findByRole("progressbar");
    expect(onSubmit).toHaveBeenCalledOnce();
    await press("Cancel saving");
    await save();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2));
    await end(1, { ok: true });
    expect(await screen.findByText("Saved.")).toBeInTheDocument();
  });

  it("does not take back what was typed while it ran", async () => {
    const { onSubmit, end } = slowSave();
    open({ onSubmit });
    write("Name", "Renamed");
    await save();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    write("Name", "Renamed again");
    await end(0, { ok: true });
    expect(box("Name")).toHaveValue("Renamed again");
    expect(screen.getByRole("button", { name: "Save 1 change" })).toBeInTheDocument();
  });
});

describe("what the server did not accept", () => {
  const refusal: SubmitOutcome = {
    ok: false,
    message: "2 fields were refused.",
    problems: [
      { path: ["config", "m"], message: "expected at most 0, found 1" },
      { path: ["sessionName"], message: "expected another name, found one that is taken" },
      { path: ["project"], message: "expected a project, found none" },
      { path: [], message: "the quota is used up" },
    ],
  };

  it("stands at its place, the rest above the form, until the value there is another one", async () => {
    open({ onSubmit: () => refusal });
    write("Config", '{"n":2.0,"m":1}');
    await save();
    const alert = within(await screen.findByRole("alert"));
    expect(alert.getByText("2 fields were refused.", { exact: false })).toBeInTheDocument();
    expect(alert.getByText("project: expected a project, found none")).toBeInTheDocument();
    expect(alert.getByText("the quota is used up")).toBeInTheDocument();
    expect(await screen.findByText("expected another name, found one that is taken")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "2 problems" })).toBeInTheDocument();
    write("Config", '{"n":3.0,"m":1}');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(screen.getByRole("button", { name: "2 problems" })).toBeInTheDocument();
    write("Config", '{"n":3.0,"m":0}');
    await waitFor(() => expect(screen.getByRole("button", { name: "1 problem" })).toBeInTheDocument());
    write("Name", "Other");
    await waitFor(() => expect(screen.queryByRole("button", { name: /problem/ })).not.toBeInTheDocument());
  });

  it("stands at the typed field, and does not keep a save from being tried again", async () => {
    const schema = defineSession({ metrics: z.looseObject({ tone: z.int().min(1).max(5) }) });
    const outcomes: SubmitOutcome[] = [
      { ok: false, message: "No.", problems: [{ path: ["metrics", "tone"], message: "already rated" }] },
      { ok: true },
    ];
    const onSubmit = vi.fn(() => outcomes.shift());
    open({ schema, text: '{"metrics":{"tone":2}}', onSubmit });
    await screen.findByText("tone");
    await save();
    expect(await screen.findByText("already rated")).toBeInTheDocument();
    await save();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2));
    await waitFor(() => expect(screen.queryByText("already rated")).not.toBeInTheDocument());
  });
});

describe("what somebody else stored meanwhile", () => {
  it("is merged path by path into what is edited, and undo takes back only what was edited here", async () => {
    const { rerender, onSubmit } = open();
    write("Config", '{"n":2.0,"m":1}');
    rerender(<SessionForm text={textOf('{"n":1.0,"m":7}', "Theirs")} onSubmit={onSubmit} />);
    await waitFor(() => expect(box("Config")).toHaveValue('{"n":2.0,"m":7}'));
    expect(box("Name")).toHaveValue("Theirs");
    expect(screen.queryByRole("region", { name: /Conflicts/ })).not.toBeInTheDocument();
    await press("Undo");
    expect(box("Config")).toHaveValue('{"n":1.0,"m":7}');
    expect(screen.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
    await press("Redo");
    await save();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit.mock.lastCall?.[0].text).toBe(textOf('{"n":2.0,"m":7}', "Theirs"));
    expect(onSubmit.mock.lastCall?.[0].changes).toEqual([{ op: "replace", path: "/config/n", value: 2 }]);
  });

  it("is never overwritten in silence: where both changed the same, saving waits for a decision", async () => {
    const { rerender, onSubmit } = open();
    write("Config", '{"n":2.0,"m":2}');
    write("Name", "Mine");
    rerender(<SessionForm text={textOf('{"n":3.0,"m":3}', "Theirs")} onSubmit={onSubmit} />);
    await screen.findByRole("region", { name: /Session/ });
    await save();
    expect(onSubmit).not.toHaveBeenCalled();
    await waitFor(() => expect(conflicts().getAllByRole("button")[0]).toHaveFocus());
    await userEvent.click(item("sessionName").getByRole("button", { name: /theirs/i }));
    await waitFor(() => expect(box("Name")).toHaveValue("Theirs"));
    await userEvent.click(item("config.n").getByRole("button", { name: /mine/i }));
    expect(box("Config")).toHaveValue('{"n":2.0,"m":2}');
    await userEvent.click(item("config.m").getByRole("button", { name: /theirs/i }));
    await waitFor(() => expect(box("Config")).toHaveValue('{"n":2.0,"m":3}'));
    expect(screen.queryByRole("region", { name: /Session/ })).not.toBeInTheDocument();
    await save();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit.mock.lastCall?.[0].text).toBe(textOf('{"n":2.0,"m":3}', "Theirs"));
  });

  it("comes with a refused save, and is merged before the next try", async () => {
    const theirs = textOf('{"n":1.0,"m":9}');
    const outcomes: SubmitOutcome[] = [{ ok: false, message: "It was changed.", theirs }, { ok: true }];
    const onSubmit = vi.fn<NonNullable<SessionFormProps["onSubmit"]>>(() => outcomes.shift());
    open({ onSubmit });
    write("Config", '{"n":2.0,"m":1}');
    await save();
    await waitFor(() => expect(box("Config")).toHaveValue('{"n":2.0,"m":9}'));
    expect(screen.getByText(/It was changed\./)).toBeInTheDocument();
    await press(/^Save/);
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2));
    expect(onSubmit.mock.lastCall?.[0].text).toBe(textOf('{"n":2.0,"m":9}'));
  });

  it("that came while a save ran stays the ground of the next one", async () => {
    const { onSubmit, end } = slowSave();
    const { rerender } = open({ onSubmit });
    write("Name", "Mine");
    await save();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    rerender(<SessionForm text={textOf('{"n":1.0,"m":8}', "Mine")} onSubmit={onSubmit} />);
    await end(0, { ok: true });
    expect(box("Config")).toHaveValue('{"n":1.0,"m":8}');
    expect(screen.getByText("Nothing has been changed.")).toBeInTheDocument();
    write("Name", "Again");
    await press(/^Save/);
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2));
    expect(onSubmit.mock.lastCall?.[0].text).toBe(textOf('{"n":1.0,"m":8}', "Again"));
  });

  it("that is no session takes nothing away, and is no ground for what is edited", async () => {
    const { rerender, onSubmit } = open();
    write("Name", "Mine");
    rerender(<SessionForm text='{"session_name": "cut' onSubmit={onSubmit} />);
    expect(box("Name")).toHaveValue("Mine");
    expect(box("Config")).toHaveValue('{"n":1.0,"m":1}');
    rerender(<SessionForm text={textOf('{"n":1.0,"m":2}')} onSubmit={onSubmit} />);
    await waitFor(() => expect(box("Config")).toHaveValue('{"n":1.0,"m":2}'));
    expect(box("Name")).toHaveValue("Mine");
  });
});
