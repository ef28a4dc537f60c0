import { expect, it } from "vitest";
import { readMessages } from "../../../src/messages/index.js";
import { sharegpt } from "./fixtures/sharegpt.js";
import { part } from "./part.js";
import { said } from "./said.js";

it("reads who speaks from `from`, unknown speakers as recorded, and empty texts", () => {
  expect(said(sharegpt.conversation)).toEqual([
    { role: "system", parts: [part.text("Be brief.")] },
    { role: "user", sourceRole: "human", parts: [part.text("What is here?")] },
    { role: "assistant", sourceRole: "gpt", parts: [part.text("A cat.")] },
    { role: "observer", parts: [part.text("")] },
  ]);
  expect(readMessages(sharegpt.conversation)).toMatchObject({ format: "sharegpt", unread: [] });
});
