"use client";
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactElement, type Ref } from "react";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonLocation } from "../../json/JsonPath.js";
import type { EditMessagesResult } from "../../messages/MessageEdit.js";
import { Button } from "../../ui/Button.js";
import { EmptyState } from "../../ui/EmptyState.js";
import { commentIcon, plusIcon } from "../../ui/icons.js";
import { VirtualRows } from "../../ui/VirtualRows.js";
import type { EditorSession } from "../JsonEditor/editorSession.js";
import { useLabels } from "../labels.js";
import { AddMessage } from "./AddMessage.js";
import { createCaretMemory } from "./caretMemory.js";
import { changesOfEdit } from "./changesOfEdit.js";
import type { ChatDraft } from "./ChatDraft.js";
import type { ChatEdit } from "./ChatEdit.js";
import type { ChatEditorActions } from "./ChatEditorActions.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import type { EditableMessages } from "./createEditableReader.js";
import { draftOf } from "./draftOf.js";
import type { EditorHandle } from "./EditorHandle.js";
import { EditorItem } from "./EditorItem.js";
import { EditorList } from "./EditorList.js";
import { EditorNotice, type Notice } from "./EditorNotice.js";
import { createEditorRows, type EditorRow } from "./EditorRow.js";
import { EditorToolsProvider, type EditorTools } from "./EditorTools.js";
import { MessageEditor } from "./MessageEditor.js";
import { listPlace } from "./messageLists.js";
import { movedDrafts } from "./movedDrafts.js";
import { planAction, planInsertion, type MessageAction, type PlannedAction } from "./planAction.js";
import { previewText } from "./previewText.js";
import { planMove } from "./planMove.js";
import { rolesOf } from "./rolesOf.js";
import { useMessageDrag, type MessageDrag } from "./useMessageDrag.js";
import type { OpenMessages } from "./useOpenMessage.js";
import { useStableHandle } from "./useStableHandle.js";
import { unansweredCall } from "./unansweredCall.js";
import { shiftedIndex } from "./shiftedIndex.js";
import { useRowFocus } from "./useRowFocus.js";

export interface EditorMessagesProps {
  session: EditorSession;
  doc: JsonDocument;
  read: EditableMessages;
  /** Which message is open; it outlives a text that is broken for a moment. */
  opened: OpenMessages;
  /** The list to add to when there is no message. */
  emptyList: JsonLocation | undefined;
  readOnly: boolean;
  variable: (name: string) => unknown;
  drafts: readonly ChatDraft[];
  onDraftsChange: (drafts: readonly ChatDraft[]) => void;
  actionsRef: Ref<ChatEditorActions> | undefined;
}

/** Fewer messages are all in the document. */
const WHOLE_BELOW = 60;
const FIRST_ROWS = 20;
/** Of a closed message, in px. */
const estimateRow = () => 44;

/** The messages, one of them open. */
export function EditorMessages(props: EditorMessagesProps): ReactElement {
  const { session, doc, read, opened, emptyList, readOnly, variable, drafts, onDraftsChange, actionsRef } = props;
  const { messages } = read;
  const labels = useLabels(chatEditorLabels);
  const root = useRef<HTMLDivElement>(null);
  const [toRows] = useState(createEditorRows);
  const rows = useMemo(() => toRows(messages), [toRows, messages]);
  const { open, follow, index: openIndex } = opened;
  const { focus, revealRow } = useRowFocus(root);
  const [notice, setNotice] = useState<Notice>();
  const [caret] = useState(createCaretMemory);
  const roles = useMemo(() => rolesOf(messages), [messages]);
  const conversation = useMemo(() => ({ doc, messages }), [doc, messages]);

  useImperativeHandle(actionsRef, () => ({
    goToDraft: () => {
      const index = messages.findIndex((message) => draftOf(drafts, message));
      if (index < 0) return false;
      open(index);
      focus(index, "draft");
      return true;
    },
  }));

  const apply = (edit: ChatEdit): EditMessagesResult => {
    const result = changesOfEdit(doc, edit);
    setNotice(undefined);
    if (!result.ok) return result;
    const key =
      "at" in edit ? JSON.stringify(edit.at) : "set" in edit && edit.set !== "role" ? edit.of.id + edit.set : "";
    if (key === "") session.run(result.changes);
    else {
      // What is typed into one text is one step of undo.
      session.type(result.changes, key);
      session.typed();
    }
    return result;
  };
  /** Makes an edit of the list. Drafts go with their messages. */
  const run = (plan: PlannedAction | undefined, then: "open" | "follow", countChange: number): boolean => {
    if (!plan) return false;
    const result = apply(plan.edit);
    if (!result.ok) {
      setNotice({ kind: "refused", message: result.problem.message });
      return false;
    }
    const moved = movedDrafts(conversation, drafts, plan.edit);
    if (moved !== drafts) onDraftsChange(moved);
    (then === "open" ? open : follow)(plan.next, messages.length + countChange);
    return true;
  };
  const move = ({ from, to }: MessageDrag, control: string) => {
    const plan = planMove(conversation, { from, to });
    if (plan.kind === "refused") return setNotice({ kind: "stopped", number: from + 1, why: plan.why });
    if (plan.kind === "stay") return setNotice({ kind: "given-up", number: from + 1 });
    const isOpen = openIndex === from;
    const next = isOpen ? plan.next : shiftedIndex(openIndex, from, plan.next);
    if (!run({ edit: plan.edit, next }, "follow", 0)) return;
    setNotice({ kind: "moved", from: from + 1, to: plan.next + 1 });
    focus(plan.next, control);
  };
  const act = (index: number, action: MessageAction) => {
    const plan = planAction(conversation, index, action);
    if (action === "duplicate") {
      if (run(plan, "open", 1)) focus(index + 1, "duplicate");
      return;
    }
    if (action === "remove") {
      if (!run(plan && { ...plan, next: shiftedIndex(openIndex, index, Infinity) }, "follow", -1)) return;
      setNotice({ kind: "removed", number: index + 1, isPart: false });
      return focus(Math.min(index, messages.length - 2), "edit");
    }
    const control =
      openIndex === index && document.activeElement?.getAttribute("data-sk-action") !== "grip" ? action : "grip";
    const to =
      plan?.next === undefined ? stepTo(index, action, messages.length) : plan.next > index ? plan.next + 1 : plan.next;
    move({ from: index, to }, control);
  };
  const { drag, start } = useMessageDrag(root, {
    onMove: ({ from, to }) => {
      const plan = planMove(conversation, { from, to });
      setNotice(
        plan.kind === "refused"
          ? { kind: "stopped", number: from + 1, why: plan.why }
          : { kind: "moving", number: from + 1 },
      );
    },
    onDrop: (dropped) => move(dropped, "grip"),
    onGiveUp: (from) => setNotice({ kind: "given-up", number: from + 1 }),
  });
  const handlers: EditorHandle = {
    open: (index, isOpen) => {
      open(isOpen ? index : undefined);
      focus(index, isOpen ? "text" : "edit");
    },
    act,
    insert: (index, insertion) => {
      const plan = planInsertion(conversation, index, insertion);
      if (plan && run(plan, "open", 1)) focus(plan.next ?? 0, "text");
    },
    addPart: (index, part) => {
      const message = messages[index];
      const add = part.kind === "tool-result" ? { ...part, ...unansweredCall(messages.slice(0, index)) } : part;
      if (message && run({ edit: { add, to: message }, next: index }, "follow", 0))
        focus(index, `new-part ${part.kind}`);
    },
    removePart: (index, at) => {
      const part = messages[index]?.parts[at];
      if (!part || !run({ edit: { remove: part }, next: index }, "follow", 0)) return;
      setNotice({ kind: "removed", number: index + 1, isPart: true });
      focus(index, "text");
    },
    drag: start,
    // Asked while rows are drawn, which is before these functions are the latest: the history has the document they show.
    place: (message) => listPlace(session.history.doc, message),
    preview: (message) => previewText(session.history.doc, message),
  };
  const handle = useStableHandle(handlers);
  const tools = useMemo<EditorTools>(
    () => ({
      conversation,
      session,
      readOnly,
      roles,
      apply: (edit) => latestApply.current(edit),
      variable,
      drafts,
      onDraftsChange,
      caret,
    }),
    [conversation, session, readOnly, roles, variable, drafts, onDraftsChange, caret],
  );
  const latestApply = useRef(apply);
  useEffect(() => {
    latestApply.current = apply;
  });
  const isRefused = drag !== undefined && planMove(conversation, drag).kind === "refused";
  const drawRow = (row: EditorRow) => (
    <MessageEditor
      key={row.index === openIndex ? `open ${opened.key}` : row.message.id}
      row={row}
      isLast={row.index === messages.length - 1}
      isOpen={row.index === openIndex}
      readOnly={readOnly}
      problem={row.index === openIndex ? undefined : draftOf(drafts, row.message)?.problem}
      isDragged={drag?.from === row.index}
      drop={drag && edgeOf(row.index, drag.to, messages.length)}
      isDropRefused={isRefused}
      handle={handle}
    />
  );
  const kept = useMemo(() => (openIndex === undefined ? undefined : [openIndex]), [openIndex]);
  const addFirst = (into: JsonLocation) => {
    if (!apply({ insert: { role: "user", text: "" }, into, index: 0 }).ok) return;
    open(0, 1);
    focus(0, "text");
  };

  return (
    <EditorToolsProvider value={tools}>
      {emptyList ? (
        <EmptyState
          icon={commentIcon}
          title={labels.editorEmptyTitle}
          actions={
            readOnly ? undefined : (
              <Button icon={plusIcon} onClick={() => addFirst(emptyList)}>
                {labels.editorAdd}
              </Button>
            )
          }
        >
          {labels.editorEmpty}
        </EmptyState>
      ) : null}
      <div ref={root} className="sk-chat__rows" data-sk-dragging={drag ? "" : undefined}>
        <VirtualRows
          rows={rows}
          drawRow={drawRow}
          list={EditorList}
          item={EditorItem}
          wholeBelow={WHOLE_BELOW}
          firstRows={FIRST_ROWS}
          estimateRow={estimateRow}
          keepMounted={kept}
          revealRow={revealRow}
        />
      </div>
      {!readOnly && planInsertion(conversation, messages.length - 1, { where: "after" }) ? (
        <AddMessage
          roles={roles}
          onAdd={(role) =>
            handlers.insert(messages.length - 1, { where: "after", ...(role !== undefined && { role }) })
          }
        />
      ) : null}
      <EditorNotice
        notice={notice}
        onUndo={() => {
          setNotice(undefined);
          session.undo();
        }}
        onClose={() => setNotice(undefined)}
      />
    </EditorToolsProvider>
  );
}

/** Where a message would go that cannot: for the reason why. */
function stepTo(index: number, action: MessageAction, count: number): number {
  return action === "up" || action === "first" ? Math.max(0, index - 1) : Math.min(count, index + 2);
}

function edgeOf(index: number, to: number, count: number): "before" | "after" | undefined {
  if (index === to) return "before";
  return to === count && index === count - 1 ? "after" : undefined;
}
