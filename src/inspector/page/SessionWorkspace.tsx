"use client";
import { useEffect, useMemo, useRef, useState, type ReactElement, type ReactNode } from "react";
import type { ChatMemory } from "../../components/ChatHistory/ChatMemory.js";
import type { RemoteContent } from "../../components/ChatHistory/RemoteContent.js";
import { SessionViewer } from "../../components/SessionViewer/SessionViewer.js";
import { readSessionText } from "../../schema/readSessionText.js";
import type { SessionRecord, SessionStore } from "../../store/SessionStore.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { EmptyState } from "../../ui/EmptyState.js";
import { errorIcon } from "../../ui/icons.js";
import { useInspectorLabels } from "../labels.js";
import { ConflictBand } from "./ConflictBand.js";
import { EditPage } from "./EditPage.js";
import { needsRepair } from "./needsRepair.js";
import type { KnownSchema } from "../useKnownSchema.js";
import { PageBar, type PageMode } from "./PageBar.js";
import { ReviewPage, type ReviewSurroundings } from "./ReviewPage.js";
import { TextPage } from "./TextPage.js";
import { useSaveKey } from "./useSaveKey.js";
import { useStoredSession, type EditsOnto } from "./useStoredSession.js";

export interface SessionWorkspaceProps {
  store: SessionStore;
  id: string;
  /** Only the active one is seen; the others keep unsaved edits alive. */
  active: boolean;
  mode: PageMode;
  onModeChange(mode: PageMode): void;
  /** Grows when something stored changed. */
  stamp: number;
  remoteContent: RemoteContent | undefined;
  /** Undefined while it is read: nothing is edited before it is known. */
  schema: KnownSchema | undefined;
  review: ReviewSurroundings;
  /** What is open in its conversation. */
  memory: ChatMemory;
  anchorPrefix: string | undefined;
  /** The way to the sessions before and after. */
  navigation: ReactNode;
  onEditedChange(id: string, edited: boolean): void;
  onSaved(record: SessionRecord): void;
}

/** One session, to see and to edit, with its unsaved edits for as long as it is mounted. */
export function SessionWorkspace(props: SessionWorkspaceProps): ReactElement {
  const {
    store,
    id,
    active,
    mode,
    onModeChange,
    stamp,
    remoteContent,
    schema,
    review,
    memory,
    anchorPrefix,
    navigation,
    onEditedChange,
    onSaved,
  } = props;
  const labels = useInspectorLabels();
  const root = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [dismissed, setDismissed] = useState<string>();
  const [submitting, setSubmitting] = useState<object>();
  const session = useStoredSession({ store, id, stamp, onSaved });
  const { record, theirs, edited } = session;
  const isBroken = useMemo(() => record !== undefined && needsRepair(readSessionText(record.text)), [record]);
  // What holds unsaved edits stays in place, whatever comes under it.
  const [repair, setRepair] = useState(isBroken);
  if (!edited && repair !== isBroken) setRepair(isBroken);
  const canSaveMine = useMemo(() => repair || !theirs || !needsRepair(readSessionText(theirs.text)), [repair, theirs]);
  useEffect(() => onEditedChange(id, edited), [id, edited, onEditedChange]);

  const [holder, setHolder] = useState<"edit" | "review">("edit");
  const wanted = record?.readOnly === false && schema ? mode : "view";
  const shown = edited && wanted !== holder ? "view" : wanted;
  const { setEdited } = session;
  const tellEdited = useMemo(() => {
    const by = (form: "edit" | "review") => (isEdited: boolean) => {
      if (isEdited) setHolder(form);
      setEdited(isEdited);
    };
    return { edit: by("edit"), review: by("review") };
  }, [setEdited]);
  const save = async (edits: EditsOnto) => {
    const outcome = await session.save(edits);
    // A repaired text gives way to its session, and the button that saved it goes with it.
    if (outcome.ok && repair) root.current?.focus();
    if (outcome.ok || !outcome.conflict) return outcome;
    setDismissed(undefined);
    return { ...outcome, isShown: true };
  };
  const saveMine = () => {
    if (!repair) onModeChange(holder);
    session.rebase();
    setSubmitting({});
  };
  /** The band goes, and the button that was pressed with it. */
  const afterBand = (act: () => void) => () => {
    root.current?.focus();
    act();
  };
  // A form takes the new ground over in an effect of its own; those run first.
  useEffect(() => {
    if (submitting) body.current?.querySelector("form")?.requestSubmit();
  }, [submitting]);
  useSaveKey(active && (shown !== "view" || repair), () => body.current?.querySelector("form")?.requestSubmit());
  const viewer = record ? (
    <SessionViewer
      text={record.text}
      memory={memory}
      {...(schema?.thresholds && { metrics: { thresholds: schema.thresholds } })}
      {...(remoteContent === undefined ? {} : { remoteContent })}
      {...(anchorPrefix === undefined ? {} : { anchorPrefix })}
    />
  ) : null;
  return (
    <div ref={root} className="sk-workspace" tabIndex={-1} hidden={!active}>
      <PageBar
        mode={wanted}
        onModeChange={onModeChange}
        hasModes={record !== undefined && !repair}
        readOnly={record?.readOnly ?? false}
        state={session.saving ? labels.saving : theirs ? labels.changedOnDisk : undefined}
      >
        {shown === "review" ? null : navigation}
      </PageBar>
      {record && theirs && theirs.version !== dismissed ? (
        <ConflictBand
          base={record.text}
          theirs={theirs.text}
          canSaveMine={canSaveMine}
          onSaveMine={afterBand(saveMine)}
          onReloadTheirs={() => {
            root.current?.focus();
            // else the edits that the form keeps would come back with it
            body.current?.querySelector("form")?.reset();
            session.takeTheirs();
          }}
          onKeepEditing={afterBand(() => setDismissed(theirs.version))}
        />
      ) : null}
      {session.problem ? (
        <EmptyState
          icon={errorIcon}
          title={labels.sessionFailed}
          actions={<Button onClick={session.reload}>{labels.tryAgain}</Button>}
        >
          {session.problem.message}
        </EmptyState>
      ) : null}
      <div ref={body} className="sk-workspace__body">
        {!record && !session.problem ? <p className="sk-workspace__loading">{labels.loadingSession}</p> : null}
        {record && repair ? (
          <TextPage
            key={session.generation}
            record={record}
            saving={session.saving}
            onEditedChange={session.setEdited}
            onSave={save}
          />
        ) : null}
        {record && !repair && shown === "view" ? (
          <>
            {edited ? (
              <Callout
                band
                title={labels.storedVersion}
                actions={
                  <Button size="sm" onClick={() => onModeChange(holder)}>
                    {labels.continueEditing}
                  </Button>
                }
              />
            ) : null}
            {viewer}
          </>
        ) : null}
        {record && !repair && schema && (shown === "edit" || (edited && holder === "edit")) ? (
          <div hidden={shown !== "edit"}>
            <EditPage
              key={session.generation}
              id={id}
              text={record.text}
              schema={schema.declared}
              onEditedChange={tellEdited.edit}
              onSave={save}
            />
          </div>
        ) : null}
        {record && !repair && schema && (shown === "review" || (edited && holder === "review")) ? (
          <div hidden={shown !== "review"} className="sk-workspace__review sk-measured">
            <ReviewPage
              key={session.generation}
              id={id}
              text={record.text}
              schema={schema.declared}
              around={review}
              onEditedChange={tellEdited.review}
              onSave={save}
            >
              {shown === "review" ? viewer : null}
            </ReviewPage>
          </div>
        ) : null}
      </div>
    </div>
  );
}
