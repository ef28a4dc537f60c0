import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as ui from "../../src/ui/index.js";
import { copyIcon } from "../../src/ui/icons.js";

const { Button, Callout, CopyButton, Disclosure, EmptyState, Field, LongText, Segmented, Status, Tabs } = ui;

afterEach(() => vi.restoreAllMocks());

const one = [{ value: "a", label: "A", content: "a" }];
const parts: Record<string, ReactNode> = {
  Badge: <ui.Badge className="host" data-testid="it" />,
  Button: <Button className="host" data-testid="it" />,
  Callout: <Callout className="host" data-testid="it" title="t" />,
  CopyButton: <CopyButton className="host" data-testid="it" text="" />,
  Disclosure: <Disclosure className="host" data-testid="it" summary="s" />,
  EmptyState: <EmptyState className="host" data-testid="it" title="t" />,
  Field: (
    <Field className="host" data-testid="it" label="l">
      {(control) => <input {...control} />}
    </Field>
  ),
  IconButton: <ui.IconButton className="host" data-testid="it" label="l" icon={copyIcon} />,
  Kbd: <ui.Kbd className="host" data-testid="it" />,
  Segmented: <Segmented className="host" data-testid="it" label="l" options={[{ value: "a", label: "A" }]} />,
  Status: <Status className="host" data-testid="it" tone="ok" />,
  Tabs: <Tabs className="host" data-testid="it" label="l" items={one} />,
  VisuallyHidden: <ui.VisuallyHidden className="host" data-testid="it" />,
};

describe("every part", () => {
  it.each(Object.entries(parts))("%s takes native props and merges the class name", (_, element) => {
    render(element);
    expect(screen.getByTestId("it")).toHaveClass("host", { exact: false });
    expect(screen.getByTestId("it").className).toMatch(/sk-/);
  });

  it.each(Object.entries(parts))("%s renders on a server", (_, element) => {
    expect(renderToString(element)).toContain("host");
  });

  it("gives its element through a ref", () => {
    const ref = createRef<HTMLButtonElement>();
    render(<Button ref={ref}>Save</Button>);
    expect(ref.current).toBe(screen.getByRole("button", { name: "Save" }));
    expect(ref.current?.type).toBe("button");
  });
});

describe("CopyButton", () => {
  it("copies at the press and says so", async () => {
    const user = userEvent.setup();
    render(<CopyButton text={() => "caf77ace"} label="Copy id" />);
    await user.click(screen.getByRole("button", { name: "Copy id" }));
    expect(await screen.findByText("Copied")).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe("caf77ace");
  });

  it("says when the browser refuses", async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    render(<CopyButton text="x" failedLabel="Refused" />);
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText("Refused")).toBeInTheDocument();
  });
});

describe("Segmented", () => {
  const options = [
    { value: "a", label: "A" },
    { value: "b", label: "B" },
  ] as const;

  it("tells its choice, and keeps it when nobody else does", async () => {
    const onValueChange = vi.fn();
    render(<Segmented label="View" options={options} onValueChange={onValueChange} />);
    await userEvent.click(screen.getByRole("radio", { name: "B" }));
    expect(onValueChange).toHaveBeenCalledWith("b");
    expect(screen.getByRole("radio", { name: "B" })).toBeChecked();
  });

  it("shows what the host says when controlled", async () => {
    render(<Segmented label="View" options={options} value="a" />);
    await userEvent.click(screen.getByRole("radio", { name: "B" }));
    expect(screen.getByRole("radio", { name: "A" })).toBeChecked();
  });
});

describe("Tabs", () => {
  it("opens the panel of the chosen tab and shows a count of 0", async () => {
    const items = [
      { value: "m", label: "Metrics", content: "two" },
      { value: "f", label: "Feedback", count: 0, content: "none" },
    ];
    render(<Tabs label="Details" items={items} />);
    expect(screen.getByRole("tabpanel")).toHaveTextContent("two");
    await userEvent.click(screen.getByRole("tab", { name: "Feedback0" }));
    expect(screen.getByRole("tabpanel")).toHaveTextContent("none");
  });
});

describe("Disclosure", () => {
  it("opens at its line, and leaves lazy children out until then", async () => {
    const onOpenChange = vi.fn();
    render(
      <Disclosure summary="System prompt" lazy onOpenChange={onOpenChange}>
        inside
      </Disclosure>,
    );
    expect(screen.queryByText("inside")).toBeNull();
    await userEvent.click(screen.getByText("System prompt"));
    expect(screen.getByText("inside")).toBeInTheDocument();
    expect(onOpenChange).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe("Field", () => {
  it("ties label, error and help to its control, and says that it changed", async () => {
    const onRevert = vi.fn();
    render(
      <Field label="Name" help="Shown in lists." error="Expected a text." changed onRevert={onRevert}>
        {(control) => <input {...control} />}
      </Field>,
    );
    const input = screen.getByRole("textbox", { name: "Name (changed)" });
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription("Expected a text. Shown in lists.");
    await userEvent.click(screen.getByRole("button", { name: "Take the change back" }));
    expect(onRevert).toHaveBeenCalledOnce();
  });

  it("names a group of controls", () => {
    render(
      <Field label="Rating" group>
        {() => <button>1</button>}
      </Field>,
    );
    expect(within(screen.getByRole("group", { name: "Rating" })).getByRole("button")).toBeInTheDocument();
  });
});

describe("LongText", () => {
  it("shows the beginning, and each further page on request, until all is there", async () => {
    const text = Array.from({ length: 3000 }, (_, line) => `line ${line}`).join("\n");
    const { container } = render(<LongText text={text} moreLabel={(left) => `${left} left`} />);
    expect(container.textContent).toContain("line 39");
    expect(container.textContent).not.toContain("line 41\n");
    for (let more = screen.queryByRole("button"); more; more = screen.queryByRole("button")) {
      const pressed = more;
      act(() => pressed.click());
    }
    expect(container.textContent).toBe(text);
  });
});
