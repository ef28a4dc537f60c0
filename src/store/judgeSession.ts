import { findNode, offsetToPosition, parseJson } from "../json/index.js";
import { readConversation, type ConversationReason } from "../messages/index.js";
import { readSessionText } from "../schema/readSessionText.js";
import type { SessionNote, SessionWarning } from "../schema/SessionNote.js";
import type { SessionTextReading } from "../schema/SessionReading.js";
import type { Session } from "../schema/Session.js";

/** What a session's text gives to a list and to `validate`. Positions are those in the text. */
export interface SessionJudgement {
  readonly session: Session;
  readonly messageCount: number;
  readonly problems: readonly SessionNote[];
  readonly warnings: readonly SessionWarning[];
}

/** Reads a session with its conversation: what is no session, and a history that is no list, are problems. */
export function judgeSession(text: string): SessionJudgement {
  const reading = readSessionText(text);
  const { messages, reasons } = readConversation(reading.session);
  const histories = reasons.filter(({ code }) => code === "chat-history-not-a-list");
  return {
    session: reading.session,
    messageCount: messages.length,
    problems: [...withoutEcho(reading.problems), ...histories.map((reason) => inText(text, { reading, reason }))],
    warnings: reading.warnings,
  };
}

/** Text that is no JSON is no session either: that goes without saying. */
function withoutEcho(problems: readonly SessionNote[]): readonly SessionNote[] {
  return problems.length > 1 ? problems.filter(({ code }) => code !== "not-a-session") : problems;
}

/** Finds the place a reason names (a session field and keys below it) in the text. */
function inText(
  text: string,
  { reading, reason }: { reading: SessionTextReading; reason: ConversationReason },
): SessionNote {
  const [[field, ...keys]] = reason.at;
  const place = Object.entries(reading.fields).find(([name]) => name === field)?.[1].at;
  const doc = parseJson(text);
  const inner = place?.length === 1 ? findNode(doc, [...place[0], ...keys]) : findNode(doc, place?.[0] ?? []);
  const offset = doc.start[inner] ?? 0;
  return { ...reason, offset, ...offsetToPosition(text, offset) };
}
