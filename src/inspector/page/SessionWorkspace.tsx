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
import { PageBar, type PageMode } from "./PageBar.js";
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

  const editing = mode === "edit" && record?.readOnly === false;
  const save = async (edits: EditsOnto) => {
    const outcome = await session.save(edits);
    // A repaired text gives way to its session, and the button that saved it goes with it.
    if (outcome.ok && repair) root.current?.focus();
    if (outcome.ok || !outcome.conflict) return outcome;
    setDismissed(undefined);
    return { ...outcome, isShown: true };
  };
  const saveMine = () => {
    if (!repair) onModeChange("edit");
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
  useSaveKey(active && (editing || repair), () => body.current?.querySelector("form")?.requestSubmit());
  return (
    <div ref={root} className="sk-workspace" tabIndex={-1} hidden={!active}>
      <PageBar
        mode={editing ? "edit" : "view"}
        onModeChange={onModeChange}
        hasModes={record !== undefined && !repair}
        readOnly={record?.readOnly ?? false}
        state={session.saving ? labels.saving : theirs ? labels.changedOnDisk : undefined}
      >
        {navigation}
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
        {record && !repair && !editing ? (
          <>
            {edited ? (
              <Callout
                band
                title={labels.storedVersion}
                actions={
                  <Button size="sm" onClick={() => onModeChange("edit")}>
                    {labels.continueEditing}
                  </Button>
                }
              />
            ) : null}
            <SessionViewer
              text={record.text}
              memory={memory}
              {...(remoteContent === undefined ? {} : { remoteContent })}
              {...(anchorPrefix === undefined ? {} : { anchorPrefix })}
            />
          </>
        ) : null}
        {record && !repair && (editing || edited) ? (
          <div hidden={!editing}>
            <EditPage
              key={session.generation}
              id={id}
              text={record.text}
              onEditedChange={session.setEdited}
              onSave={save}
            />
          </div>
        ) : null}
      </div>
    </div>
  );
}
