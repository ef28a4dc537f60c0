"use client";
import {
  forwardRef,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefObject,
} from "react";
import { LabelsProvider, type Labels } from "../../components/labels.js";
import type { SessionSchema } from "../../schema/index.js";
import { rootClass } from "../../ui/rootClass.js";
import type { FieldWidget } from "../fields/FieldWidget.js";
import { SessionFormLabelsProvider } from "../labelsInForm.js";
import type { SessionFormLabels } from "../sessionFormLabels.js";
import type { UseSessionFormOptions } from "../useSessionForm.js";
import { createReviewMemory, type ReviewMemory } from "./createReviewMemory.js";
import { ReviewLabelsProvider } from "./labelsInReview.js";
import type { ReviewField } from "./ReviewField.js";
import type { ReviewLabels } from "./reviewLabels.js";
import { ReviewPane } from "./ReviewPane.js";
import type { ReviewQueue } from "./ReviewQueue.js";
import type { ReviewAdvance } from "./useReview.js";

export interface SessionReviewProps<S extends SessionSchema = SessionSchema>
  extends
    Omit<HTMLAttributes<HTMLElement>, "onSubmit">,
    Pick<UseSessionFormOptions<S>, "schema" | "text" | "session" | "onSubmit" | "leaveGuard"> {
  /** What is reviewed, as a rule a SessionViewer: beside the ratings where there is room, else above them. */
  children?: ReactNode;
  /** What is to be rated, in order. Default: what the schema declares of metrics and feedback; where it declares nothing, the plain values that the session has. */
  fields?: readonly ReviewField[];
  /** Which session this is: another one starts anew. Default: `queue.current`. */
  itemId?: string;
  /** The queue around: see `useReviewQueue`. Without one, there is only this session. */
  queue?: ReviewQueue;
  /** Goes on by itself once everything was rated. Default: `never`. */
  advance?: ReviewAdvance;
  /** The review is what the page is for: its first field takes the focus where nothing has it, and its keys work there too. Default: false. */
  autoFocus?: boolean;
  /** An element around in which the keys work as well. Default: the review alone. */
  keysWithin?: RefObject<HTMLElement | null>;
  /** What is remembered from one session to the next. Default: its own, as long as it is mounted. */
  memory?: ReviewMemory;
  /** Told when there come to be ratings that are not saved, and when there no longer are. */
  onDirtyChange?: (isDirty: boolean) => void;
  /** Ways to edit values, asked before the kit's own. */
  widgets?: readonly FieldWidget[];
  /** Nonce of the page's Content-Security-Policy: see JsonEditor. */
  nonce?: string;
  labels?: Partial<ReviewLabels & SessionFormLabels & Labels>;
}

const noWidgets: readonly FieldWidget[] = [];

/** Rates one session after the other by keyboard: the values of its metrics and feedback, a comment, save and next. Root: a `section`. */
export const SessionReview = forwardRef<HTMLElement, SessionReviewProps>(function SessionReview(
  {
    schema,
    text,
    session,
    onSubmit,
    children,
    fields,
    itemId,
    queue,
    advance = "never",
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- a prop of this component, that takes no focus from anybody
    autoFocus = false,
    keysWithin,
    memory,
    onDirtyChange,
    widgets = noWidgets,
    leaveGuard,
    nonce,
    labels,
    className,
    ...rest
  },
  ref,
) {
  const titleId = useId();
  const root = useRef<HTMLElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => root.current);
  const [own] = useState(createReviewMemory);
  const asked = useSameFields(fields);
  const shown = itemId ?? queue?.current ?? "";
  return (
    <LabelsProvider labels={labels}>
      <SessionFormLabelsProvider labels={labels}>
        <ReviewLabelsProvider labels={labels}>
          <section
            aria-labelledby={titleId}
            tabIndex={-1}
            {...rest}
            ref={root}
            className={rootClass("sk-review", className)}
          >
            <ReviewPane
              key={shown}
              {...{
                root,
                titleId,
                schema,
                text,
                session,
                onSubmit,
                queue,
                advance,
                autoFocus,
                keysWithin,
                nonce,
                widgets,
                leaveGuard,
              }}
              fields={asked}
              itemId={shown}
              memory={memory ?? own}
              onDirtyChange={onDirtyChange}
            >
              {children}
            </ReviewPane>
          </section>
        </ReviewLabelsProvider>
      </SessionFormLabelsProvider>
    </LabelsProvider>
  );
}) as <S extends SessionSchema = SessionSchema>(
  props: SessionReviewProps<S> & { ref?: Ref<HTMLElement> },
) => ReactElement;

/** The places as the same list as long as they are the same: hosts write them in place. */
function useSameFields(fields: readonly ReviewField[] | undefined): readonly ReviewField[] | undefined {
  const [same, setSame] = useState(fields);
  if (same === fields || JSON.stringify(same) === JSON.stringify(fields)) return same;
  setSame(fields);
  return fields;
}
