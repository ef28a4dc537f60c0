import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { JsonEditor } from "../../src/components/JsonEditor/JsonEditor.js";

vi.mock("../../src/json/mergeJson.js", () => {
  throw new Error("offline");
});

const text = () => screen.getByRole("textbox", { name: "metadata" });

it("takes an outside value over when merging cannot be loaded, and what was typed is one undo away", async () => {
  const user = userEvent.setup();
  const { rerender } = render(<JsonEditor aria-label="metadata" value='{"a": 1}' />);
  await user.type(text(), " ");
  expect(text()).toHaveValue('{"a": 1} ');
  rerender(<JsonEditor aria-label="metadata" value='{"a": 2}' />);
  await waitFor(() => expect(text()).toHaveValue('{"a": 2}'));
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(text()).toHaveValue('{"a": 1} ');
});
