import { fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ChatHistory } from "../../src/index.js";
import { recordedRun } from "../../stories/fixtures/recordedRun.js";

const article = (name: string) => screen.getByRole("article", { name });
const tool = (name: string) => screen.getByRole("group", { name: `Tool call ${name}` });

describe("views and actions of the host", () => {
  let logged: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    logged = vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(() => logged.mockRestore());

  it("draw the parts of their kind, given the part, its message and the kit's own view", () => {
    render(
      <ChatHistory
        value={recordedRun}
        renderPart={{
          "tool-call": ({ part, message, fallback }) =>
            part.name === "refund" ? <p>{`Host: ${part.name} of a message of ${message.role}`}</p> : fallback,
        }}
      />,
    );
    expect(screen.getByText("Host: refund of a message of assistant")).toBeVisible();
    expect(screen.queryByRole("group", { name: "Tool call refund" })).toBeNull();
    expect(tool("find_invoice")).toHaveTextContent("inv_2041");
    expect(screen.getByText("I look that up.")).toBeVisible();
  });

  it("draw the result inside its call, when only results are the host's", () => {
    render(<ChatHistory value={recordedRun} renderPart={{ "tool-result": () => <p>Host result</p> }} />);
    expect(within(tool("refund")).getByText("Host result")).toBeVisible();
    expect(tool("refund")).toHaveTextContent("arguments");
  });

  it("give way to the kit's view where they throw, and are tried again with another part", () => {
    const renderPart = {
      reasoning: ({ part }: { part: { text: string } }) => {
        if (part.text.startsWith("Look")) throw new Error("host");
        return <p>Host thought</p>;
      },
    };
    const { rerender } = render(<ChatHistory value={recordedRun} renderPart={renderPart} />);
    expect(screen.getByText("Reasoning")).toBeVisible();
    expect(screen.getByText("Thank you.")).toBeVisible();
    const calm = recordedRun.map((one, at) => (at === 2 ? { role: "assistant", reasoning_content: "Calm" } : one));
    rerender(<ChatHistory value={calm} renderPart={renderPart} />);
    expect(screen.getByText("Host thought")).toBeVisible();
  });

  it("may use hooks and show nothing", () => {
    render(<ChatHistory value={recordedRun} renderPart={{ text: () => null }} />);
    expect(screen.queryByText("Thank you.")).toBeNull();
    expect(article("8 user")).toBeInTheDocument();
  });

  it("stand in the toolbar of each message, and its arrow keys reach them", () => {
    const flagged = vi.fn();
    render(
      <ChatHistory
        value={recordedRun}
        messageActions={(message, number) => (
          <button type="button" onClick={() => flagged(message.role, number)}>
            Flag {number}
          </button>
        )}
      />,
    );
    const actions = within(screen.getByRole("toolbar", { name: "Actions of message 2" }));
    actions.getByRole("button", { name: "Copy text of message 2" }).focus();
    fireEvent.keyDown(document.activeElement!, { key: "ArrowLeft" });
    expect(actions.getByRole("button", { name: "Flag 2" })).toHaveFocus();
    expect(actions.getAllByRole("button").filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    fireEvent.click(document.activeElement!);
    expect(flagged).toHaveBeenCalledExactlyOnceWith("user", 2);
  });
});
