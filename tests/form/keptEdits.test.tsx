import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SessionForm, type DraftStorage, type SessionFormProps } from "../../src/form/index.js";
import { loadFormParts } from "../support/loadFormParts.js";

const ID = "1f6ecb26-7b2a-4bd2-a1f1-1e29ad3e4f3e";
const KEY = `session-kit:draft:${ID}`;
const textOf = (config: string, name = "Run") =>
  `{"session_name":${JSON.stringify(name)},"session_id":"${ID}","config":${config}}`;
const stored = textOf('{"n":1.0,"m":1}');

afterEach(() => vi.restoreAllMocks());

function open(props: Partial<SessionFormProps> = {}) {
  return render(<SessionForm text={stored} onSubmit={() => {}} {...props} />);
}

/** What a closed page leaves, and the next one begins with. */
function reopen(view: ReturnType<typeof open>, props: Partial<SessionFormProps> = {}) {
  view.unmount();
  return open(props);
}

const box = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name: new RegExp(`^${name}`) });
const write = (name: string, text: string) => fireEvent.change(box(name), { target: { value: text } });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const panel = () => within(screen.getByRole("complementary", { name: "What will be saved" }));

const long = (n: string) => `{"a":"${"x".repeat(120_000)}","n":${n}}`;
/** Whether the browser would ask before the page is left. */
const asks = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

loadFormParts();

describe("unsaved edits", () => {
  it("come back when the session is opened again, half-typed JSON too, with what they change", async () => {
    const view = open();
    write("Name", "Renamed");
    write("Config", '{"n":1.0,');
    reopen(view);
    expect(screen.getByText(/^Your unsaved changes of .* are back\.$/)).toBeInTheDocument();
    expect(box("Name")).toHaveValue("Renamed");
    expect(box("Config")).toHaveValue('{"n":1.0,');
    expect(await panel().findByText("not JSON yet")).toBeInTheDocument();
    expect(panel().getByText("sessionName")).toBeInTheDocument();
  });

  it("are kept on, given up, or undone", async () => {
    let view = open();
    write("Name", "Renamed");
    view = reopen(view);
    await press("Keep them");
    expect(screen.queryByText(/unsaved changes/)).not.toBeInTheDocument();
    expect(box("Name")).toHaveValue("Renamed");
    view = reopen(view);
    await press("Discard them");
    expect(box("Name")).toHaveValue("Run");
    expect(localStorage.getItem(KEY)).toBeNull();
    view = reopen(view);
    expect(box("Name")).toHaveValue("Run");
    write("Name", "Again");
    reopen(view);
    await press("Undo");
    expect(box("Name")).toHaveValue("Run");
  });

  it("are let go when they are saved", async () => {
    const view = open();
    write("Name", "Renamed");
    await waitFor(() => expect(localStorage.getItem(KEY)).not.toBeNull());
    await userEvent.click(screen.getByRole("button", { name: /^Save/ }));
    await waitFor(() => expect(localStorage.getItem(KEY)).toBeNull());
    reopen(view, { text: textOf('{"n":1.0,"m":1}', "Renamed") });
    expect(screen.queryByText(/unsaved changes/)).not.toBeInTheDocument();
  });

  it("are merged into a session that was changed meanwhile, and collide where both changed the same", async () => {
    const view = open();
    write("Config", '{"n":2.0,"m":2}');
    reopen(view, { text: textOf('{"n":1.0,"m":3,"theirs":true}') });
    await waitFor(() => expect(box("Config")).toHaveValue('{"n":2.0,"m":2,"theirs":true}'));
    const conflicts = within(await screen.findByRole("region", { name: /Session/ }));
    expect(conflicts.getByText("config.m")).toBeInTheDocument();
    expect(conflicts.queryByText("config.n")).not.toBeInTheDocument();
  });

  it("can be copied where they cannot be put back", async () => {
    const view = open({ text: textOf(long("1")) });
    write("Config", long("12345"));
    reopen(view, { text: textOf("{}") });
    expect(await screen.findByText(/Config could not be put back/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Copy the edit of Config" })).toBeInTheDocument();
    expect(box("Config")).toHaveValue("{}");
  });

  it("stay in the page where keeping is off, and where a session has no name to keep them under", async () => {
    const set = vi.spyOn(Storage.prototype, "setItem");
    let view = open({ draftStorage: false });
    write("Name", "Renamed");
    view = reopen(view, { text: '{"session_name":"Run"}' });
    write("Name", "Other");
    view.unmount();
    expect(set).not.toHaveBeenCalled();
  });

  it("are kept under a name of the host, in a storage of the host, which may take its time", async () => {
    const texts = new Map<string, string>();
    const storage: DraftStorage = {
      get: async (key) => texts.get(key),
      set: async (key, text) => void texts.set(key, text),
      remove: async (key) => void texts.delete(key),
    };
    const props = { draftStorage: storage, draftKey: "row 7" };
    const view = open(props);
    await waitFor(() => expect(box("Name")).toHaveValue("Run"));
    write("Name", "Renamed");
    await waitFor(() => expect([...texts.keys()]).toEqual(["session-kit:draft:row 7"]));
    reopen(view, props);
    await waitFor(() => expect(box("Name")).toHaveValue("Renamed"));
  });

  it("that are too long, or that the storage refuses, are said not to be kept", async () => {
    const view = open({ draftSize: 100 });
    write("Name", "x".repeat(200));
    expect(await screen.findByText(/too large to be kept/)).toBeInTheDocument();
    write("Name", "Run");
    await waitFor(() => expect(screen.queryByText(/too large to be kept/)).not.toBeInTheDocument());
    view.unmount();
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    open();
    write("Name", "Renamed");
    expect(await screen.findByText(/too large to be kept/)).toBeInTheDocument();
  });

  it("come back once in StrictMode, and half-typed values of fields with them", async () => {
    const view = open();
    write("Name", "Renamed");
    view.unmount();
    render(
      <StrictMode>
        <SessionForm text={stored} onSubmit={() => {}} />
      </StrictMode>,
    );
    expect(box("Name")).toHaveValue("Renamed");
    expect(screen.getAllByText(/unsaved changes/)).toHaveLength(1);
    await press("Undo");
    expect(box("Name")).toHaveValue("Run");
    expect(screen.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
  });

  it("are asked for before the page is left, unless the host does that", () => {
    const view = open();
    expect(asks()).toBe(false);
    write("Name", "Renamed");
    expect(asks()).toBe(true);
    view.rerender(<SessionForm text={stored} onSubmit={() => {}} leaveGuard={false} />);
    expect(asks()).toBe(false);
  });

  it("of one session are never merged into another one that takes its place", async () => {
    const other = stored.replace(ID, "9f6ecb26-7b2a-4bd2-a1f1-1e29ad3e4f3e").replace("Run", "Other");
    const view = open();
    write("Config", "{}");
    view.rerender(<SessionForm text={other} onSubmit={() => {}} />);
    await waitFor(() => expect(box("Name")).toHaveValue("Other"));
    expect(box("Config")).toHaveValue('{"n":1.0,"m":1}');
    expect(screen.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
    view.rerender(<SessionForm text={stored} onSubmit={() => {}} />);
    await waitFor(() => expect(box("Config")).toHaveValue("{}"));
    expect(box("Name")).toHaveValue("Run");
  });

  it("do not come back into a form that is only read", () => {
    const view = open();
    write("Name", "Renamed");
    reopen(view, { readOnly: true });
    expect(box("Name")).toHaveValue("Run");
  });

  it("are kept also where those of before cannot be read", async () => {
    const set = vi.fn<DraftStorage["set"]>();
    open({ draftStorage: { get: () => Promise.reject(new Error("gone")), set, remove: () => {} } });
    write("Name", "Renamed");
    await waitFor(() => expect(set).toHaveBeenCalledWith(KEY, expect.stringContaining("sessionName")));
  });
});
