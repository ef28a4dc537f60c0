import { render, waitFor } from "@testing-library/react";
import { createRef } from "react";
import { describe, expect, it } from "vitest";
import * as fieldsEntry from "../../src/form/fields/index.js";
import * as formEntry from "../../src/form/index.js";
import * as mainEntry from "../../src/index.js";
import * as inspectorEntry from "../../src/inspector/index.js";
import { publicComponents } from "./publicComponents.js";

const isComponent = (name: string, value: unknown) =>
  /^[A-Z]/.test(name) && typeof value === "object" && value !== null && "render" in value;
const exported = Object.entries({ ...mainEntry, ...formEntry, ...fieldsEntry, ...inspectorEntry }).filter(
  ([name, value]) => isComponent(name, value),
);

describe("the conformance table", () => {
  it("names every component that an entry point exports", () => {
    expect(Object.keys(publicComponents).toSorted()).toEqual(exported.map(([name]) => name).toSorted());
  });
});

describe.each(Object.entries(publicComponents))("%s", (_, Component) => {
  it("puts the host's class beside its own on its root element", async () => {
    const { container } = render(<Component className="of-the-host" />);
    await waitFor(() => expect(container.firstElementChild).toHaveClass("sk-root", "of-the-host"));
  });

  it("passes native attributes to its root element", async () => {
    const { container } = render(<Component id="mine" data-host="yes" />);
    await waitFor(() => expect(container.firstElementChild).toHaveAttribute("id", "mine"));
    expect(container.firstElementChild).toHaveAttribute("data-host", "yes");
  });

  it("hands its root element to a ref", async () => {
    const ref = createRef<HTMLDivElement & HTMLFormElement>();
    const { container } = render(<Component ref={ref} />);
    await waitFor(() => expect(ref.current).toBe(container.firstElementChild));
  });
});
