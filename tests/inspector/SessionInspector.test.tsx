import { act, fireEvent, render, renderHook, screen, waitFor } from "@testing-library/react";
import { createRef } from "react";
import { describe, expect, it, vi } from "vitest";
import { SessionInspector, memoryStore } from "../../src/inspector/index.js";
import { useLeaveGuard } from "../../src/form/useLeaveGuard.js";
import { loadFormParts } from "../support/loadFormParts.js";

loadFormParts();

const named = (...names: string[]) =>
  memoryStore([
    { file: "runs.jsonl", text: names.map((name) => JSON.stringify({ sessionName: name, inputs: {} })).join("\n") },
  ]);
const conversation = [
  { role: "user", content: "Search" },
  { role: "assistant", tool_calls: [{ id: "c", type: "function", function: { name: "search", arguments: "{}" } }] },
];
const conversations = (...names: string[]) => {
  const sessions = names.map((name) => ({ sessionName: name, inputs: { chat_history: conversation } }));
  return memoryStore([{ file: "runs.jsonl", text: sessions.map((one) => JSON.stringify(one)).join("\n") }]);
};
const heading = (name: string) => screen.findByRole("heading", { level: 2, name });

describe("SessionInspector", () => {
  it("hands native props, class and ref to its root", async () => {
    const ref = createRef<HTMLDivElement>();
    render(<SessionInspector ref={ref} store={named("A")} className="mine" id="here" data-testid="root" />);
    const root = screen.getByTestId("root");
    expect(ref.current).toBe(root);
    expect(root).toHaveClass("sk-root", "sk-inspector", "mine");
    expect(root).toHaveAttribute("id", "here");
    await heading("A");
  });

  it("opens the first session, and tells which one the reader opens", async () => {
    const onSelectedChange = vi.fn();
    render(<SessionInspector store={named("A", "B")} onSelectedChange={onSelectedChange} />);
    await heading("A");
    expect(onSelectedChange).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("option", { name: /B/ }));
    await heading("B");
    expect(onSelectedChange).toHaveBeenCalledExactlyOnceWith("1-2");
  });

  it("shows what the host selects, as long as the host selects", async () => {
    const store = named("A", "B");
    const { rerender } = render(<SessionInspector store={store} selected="1-1" />);
    await heading("A");
    fireEvent.click(screen.getByRole("option", { name: /B/ }));
    expect(screen.getByRole("option", { name: /A/ })).toHaveAttribute("aria-selected", "true");
    rerender(<SessionInspector store={store} selected="1-2" />);
    await heading("B");
  });

  it("says so when the selected session is not there", async () => {
    render(<SessionInspector store={named("A")} selected="gone" />);
    await screen.findByText("This session could not be read");
    expect(screen.getByText(/its file or its place in the file is gone/)).toBeInTheDocument();
  });

  it("starts anew with another store", async () => {
    const { rerender } = render(<SessionInspector store={named("A")} />);
    await heading("A");
    rerender(<SessionInspector store={named("Z")} />);
    await heading("Z");
    expect(screen.queryByRole("option", { name: /A/ })).not.toBeInTheDocument();
  });

  it("follows the page's theme until one is chosen", async () => {
    const onThemeChange = vi.fn();
    render(<SessionInspector store={named("A")} data-testid="root" onThemeChange={onThemeChange} />);
    const root = screen.getByTestId("root");
    expect(root).not.toHaveAttribute("data-sk-theme");
    fireEvent.click(screen.getByRole("radio", { name: "Dark" }));
    expect(root).toHaveAttribute("data-sk-theme", "dark");
    expect(onThemeChange).toHaveBeenCalledWith("dark");
    await heading("A");
  });

  it("speaks the words it is given", async () => {
    render(
      <SessionInspector
        store={named("A", "B")}
        labels={{ searchSessions: "Sessies zoeken", sessionCount: (n) => `${n} sessies` }}
      />,
    );
    expect(await screen.findByRole("searchbox", { name: "Sessies zoeken" })).toBeInTheDocument();
    expect(screen.getAllByText("2 sessies")[0]).toBeInTheDocument();
    await heading("A");
  });

  it("shows a session as the reader left it: what was closed in its conversation is closed", async () => {
    render(<SessionInspector store={conversations("A", "B")} />);
    await heading("A");
    fireEvent.click(await screen.findByRole("button", { name: "Content of search" }));
    fireEvent.click(screen.getByRole("option", { name: /B/ }));
    await heading("B");
    expect(screen.getByRole("button", { name: "Content of search" })).toHaveAttribute("aria-expanded", "true");
    fireEvent.click(screen.getByRole("option", { name: /A/ }));
    await heading("A");
    expect(screen.getByRole("button", { name: "Content of search" })).toHaveAttribute("aria-expanded", "false");
  });

  it("leads to the message that the page's hash names, where the host gives messages an anchor", async () => {
    history.replaceState(null, "", "#/s/1-2/m2");
    render(<SessionInspector store={conversations("A", "B")} selected="1-2" anchorPrefix={(id) => `/s/${id}/m`} />);
    await heading("B");
    await waitFor(() => expect(screen.getByRole("article", { name: "2 assistant" })).toHaveFocus(), {
      timeout: 20_000,
    });
    expect(screen.getByRole("article", { name: "1 user" })).not.toHaveAttribute("data-sk-selected");
    expect(screen.getByRole("link", { name: "1" })).toHaveAttribute("href", "#/s/1-2/m1");
    history.replaceState(null, "", location.pathname);
  });

  it("keeps the list when reading it again fails, and says why", async () => {
    const watch = vi.fn<(onChange: () => void) => () => void>(() => () => undefined);
    const store = { ...named("A"), watch };
    render(<SessionInspector store={store} />);
    await heading("A");
    store.list = () => Promise.reject(new Error("the disk is gone"));
    act(() => watch.mock.calls[0]?.[0]());
    await screen.findByText("the disk is gone");
    expect(screen.getByRole("option", { name: /A/ })).toBeInTheDocument();
  });
});

const leave = () => {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

describe("useLeaveGuard", () => {
  it("lets the browser ask while something is unsaved, and not a moment longer", async () => {
    const { rerender, unmount } = renderHook(({ unsaved }) => useLeaveGuard(unsaved), {
      initialProps: { unsaved: false },
    });
    expect(leave()).toBe(false);
    rerender({ unsaved: true });
    expect(leave()).toBe(true);
    rerender({ unsaved: false });
    expect(leave()).toBe(false);
    rerender({ unsaved: true });
    unmount();
    await waitFor(() => expect(leave()).toBe(false));
  });
});
