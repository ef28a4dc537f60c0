"use client";
import { useEffect, useState, type ReactElement, type ReactNode, type RefObject } from "react";
import type { ReviewMemory } from "../../form/review/createReviewMemory.js";
import type { ReviewField } from "../../form/review/ReviewField.js";
import type { ReviewQueue } from "../../form/review/ReviewQueue.js";
import { SessionReview } from "../../form/review/SessionReview.js";
import { changeSessionText } from "../../schema/changeSessionText.js";
import type { SessionSchema } from "../../schema/SessionSchemaType.js";
import type { EditsOnto, SaveOutcome } from "./useStoredSession.js";

/** What the reviews of all sessions share. */
export interface ReviewSurroundings {
  readonly queue: ReviewQueue;
  readonly memory: ReviewMemory;
  /** What is rated where no schema says it. */
  readonly fields: readonly ReviewField[] | undefined;
  readonly keysWithin: RefObject<HTMLElement | null>;
}

export interface ReviewPageProps {
  id: string;
  /** The text of the session that the ratings stand on. */
  text: string;
  schema: SessionSchema | undefined;
  around: ReviewSurroundings;
  onEditedChange(edited: boolean): void;
  onSave(edits: EditsOnto): Promise<SaveOutcome>;
  /** What is reviewed. */
  children: ReactNode;
}

/** The review of a stored session, in the queue that the list is. */
export function ReviewPage(props: ReviewPageProps): ReactElement {
  const { id, text, schema, around, onEditedChange, onSave, children } = props;
  const { queue, memory, fields, keysWithin } = around;
  const [edited, setEdited] = useState(false);
  useEffect(() => onEditedChange(edited), [edited, onEditedChange]);
  return (
    <SessionReview
      {...(schema && { schema })}
      {...(fields && { fields })}
      text={text}
      itemId={id}
      queue={queue}
      memory={memory}
      keysWithin={keysWithin}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- takes the focus only where nothing has it
      autoFocus
      leaveGuard={false}
      onDirtyChange={setEdited}
      onSubmit={({ edits }) => onSave((stored) => changeSessionText(stored, edits))}
    >
      {children}
    </SessionReview>
  );
}
