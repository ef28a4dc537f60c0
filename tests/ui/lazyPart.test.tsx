import { act, render, screen } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { lazyPart } from "../../src/ui/lazyPart.js";

function make(load: () => Promise<string>) {
  const part = lazyPart(load);
  return function Shown({ wanted }: { wanted: boolean }) {
    return <p>{part.usePart(wanted) ?? "not yet"}</p>;
  };
}

describe("a lazy part", () => {
  it("is loaded when it is wanted, once for all", async () => {
    const load = vi.fn(() => Promise.resolve("here"));
    const Shown = make(load);
    const { rerender } = render(<Shown wanted={false} />);
    expect(screen.getByText("not yet")).toBeInTheDocument();
    expect(load).not.toHaveBeenCalled();
    rerender(<Shown wanted />);
    expect(await screen.findByText("here")).toBeInTheDocument();
    render(<Shown wanted />);
    expect(screen.getAllByText("here")).toHaveLength(2);
    expect(load).toHaveBeenCalledOnce();
  });

  it("is there at once when it was loaded before", async () => {
    const part = lazyPart(() => Promise.resolve("here"));
    part.preload();
    await Promise.resolve();
    await Promise.resolve();
    const Shown = () => <p>{part.usePart(true) ?? "not yet"}</p>;
    render(<Shown />);
    expect(await screen.findByText("here")).toBeInTheDocument();
  });

  it("is asked for again when it could not be loaded", async () => {
    const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error("offline")).mockResolvedValue("here");
    const Shown = make(load);
    const { rerender } = render(<Shown wanted />);
    await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
    rerender(<Shown wanted={false} />);
    rerender(<Shown wanted />);
    expect(await screen.findByText("here")).toBeInTheDocument();
  });

  it("is not there on a server, nor in the first render over its HTML, though it is loaded", async () => {
    const Shown = make(() => Promise.resolve("here"));
    render(<Shown wanted />);
    await screen.findByText("here");
    const html = renderToString(<Shown wanted />);
    expect(html).toContain("not yet");
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = html;
    const onRecoverableError = vi.fn();
    const root = await act(() => hydrateRoot(container, <Shown wanted />, { onRecoverableError }));
    expect(container).toHaveTextContent("here");
    expect(onRecoverableError).not.toHaveBeenCalled();
    act(() => root.unmount());
    container.remove();
  });
});
