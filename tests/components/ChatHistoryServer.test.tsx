// @vitest-environment node
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChatHistory, SessionViewer } from "../../src/index.js";
import { billingSessionText } from "../../stories/fixtures/billingSession.js";
import { everyPart } from "../../stories/fixtures/everyPart.js";
import { say } from "../../stories/fixtures/say.js";
import { longMarkdown } from "../../stories/fixtures/longMarkdown.js";
import { longConversation } from "../../stories/fixtures/longConversation.js";

describe("on a server", () => {
  it("ChatHistory renders the first rows of a long conversation, and no style attribute that a strict policy would drop", () => {
    const html = renderToString(<ChatHistory value={longConversation(2_000)} />);
    expect(html).toContain("Question 1:");
    expect(html).not.toContain("Question 900:");
    expect(html).not.toContain(" style=");
  });

  it("ChatHistory renders the beginning of a long message, without heights that a strict policy would drop", () => {
    const html = renderToString(<ChatHistory messages={[say(0, "assistant", longMarkdown(100_000))]} />);
    expect(html).toContain("Section 1<");
    expect(html).not.toContain("Section 100<");
    expect(html).not.toContain(" style=");
  });

  it("ChatHistory renders every kind of part", () => {
    expect(renderToString(<ChatHistory messages={everyPart} />)).toContain("server_tool_usage_v2");
  });

  it("SessionViewer renders its head, its conversation and its details", () => {
    const html = renderToString(<SessionViewer text={billingSessionText} />);
    expect(html).toContain("Proration question, invoice 2291");
    expect(html).toContain("Why was I charged");
    expect(html).toContain("Ended with an error");
  });
});
