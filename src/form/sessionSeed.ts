import { parseJson, toValue } from "../json/index.js";
import { outdent, recordIndent } from "./recordIndent.js";
import type { Session, SessionField, SessionProblem, SessionTexts, SessionWarning } from "../schema/index.js";
import { readSessionText } from "../schema/readSessionText.js";
import { sessionFields } from "../schema/sessionFields.js";

/** What a form was opened with: the texts of the fields as they are stored, less the indentation of the text around them, also those that break the schema. */
export interface SessionSeed {
  /** The JSON text that was opened; undefined when a session object was. */
  readonly source: string | undefined;
  readonly texts: SessionTexts;
  /** The indentation that records have in the text around them, and not in `texts`. */
  readonly indents: ReadonlyMap<SessionField, string>;
  /** Text fields that hold something else (a number, a list): their JSON text stands in `texts` until it is edited. */
  readonly misfits: ReadonlySet<SessionField>;
  /** The keys of the session that no field shows. */
  readonly unknown: Readonly<Record<string, unknown>>;
  readonly warnings: readonly SessionWarning[];
  /** Why the text cannot be opened as a session. */
  readonly problems: readonly SessionProblem[];
}

/** Seeds a form from a session's JSON text, in any shape `readSessionText` knows. */
export function seedFromText(source: string): SessionSeed {
  const { session, fields, warnings, problems } = readSessionText(source);
  const jsons = new Map(
    sessionFields.flatMap(({ name }) => (fields[name] ? [[name, fields[name].text] as const] : [])),
  );
  const blocking = problems.filter((problem) => problem.code !== "wrong-kind" || problem.field === undefined);
  return { source, ...seedTexts(jsons), unknown: unknownKeys(session), warnings, problems: blocking };
}

/** Seeds a form from a session object. Records are written as JSON with two spaces a level. */
export function seedFromSession(session: Session): SessionSeed {
  const jsons = new Map<SessionField, string>();
  for (const { name } of sessionFields) {
    const json: string | undefined = Object.hasOwn(session, name) ? JSON.stringify(session[name], null, 2) : undefined;
    if (json !== undefined) jsons.set(name, json);
  }
  return { source: undefined, ...seedTexts(jsons), unknown: unknownKeys(session), warnings: [], problems: [] };
}

/** Seeds a form from the texts that a host's own form holds. */
export function seedFromTexts(texts: SessionTexts): SessionSeed {
  const held = sessionFields.flatMap(({ name }) => (texts[name] === undefined ? [] : [[name, texts[name]] as const]));
  return {
    source: undefined,
    texts: Object.fromEntries(held),
    indents: new Map(),
    misfits: new Set(),
    unknown: {},
    warnings: [],
    problems: [],
  };
}

function seedTexts(jsons: ReadonlyMap<SessionField, string>): Pick<SessionSeed, "texts" | "indents" | "misfits"> {
  const texts: SessionTexts = {};
  const indents = new Map<SessionField, string>();
  const misfits = new Set<SessionField>();
  for (const { name, kind } of sessionFields) {
    const json = jsons.get(name);
    if (json === undefined) continue;
    if (kind === "record") {
      const indent = recordIndent(json);
      indents.set(name, indent);
      texts[name] = outdent(json, indent);
      continue;
    }
    const value = toValue(parseJson(json));
    if (typeof value === "string") texts[name] = value;
    else if (value === null && name === "error") texts[name] = null;
    else {
      texts[name] = json;
      misfits.add(name);
    }
  }
  return { texts, indents, misfits };
}

function unknownKeys(session: Session): Record<string, unknown> {
  const known = new Set<string>(sessionFields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(session).filter(([key]) => !known.has(key)));
}
