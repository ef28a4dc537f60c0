import type { JsonLocation } from "../json/JsonPath.js";
import { describeValue } from "./describeValue.js";
import { fieldKinds } from "./fieldKinds.js";
import { fieldPlaces } from "./fieldPlaces.js";
import { fieldWarnings } from "./fieldWarnings.js";
import type { FoundSession } from "./findSession.js";
import { joinLocation } from "./joinLocation.js";
import { recordWarnings } from "./recordWarnings.js";
import type { Session } from "./Session.js";
import { sessionFields, type SessionField } from "./sessionFields.js";
import type { SessionProblem, SessionWarning } from "./SessionNote.js";
import type { SessionReading } from "./SessionReading.js";
import { setOwn } from "./setOwn.js";

/** The session of a record that was found, under SDK names, with what is to be said about it. */
export function readFoundSession(found: FoundSession): SessionReading {
  const { format, root } = found;
  if (!found.record) return { session: {}, format, root, misfits: {}, warnings: [], problems: [found.problem] };
  const session: Session = {};
  const misfits: Partial<Record<SessionField, unknown>> = {};
  const warnings: SessionWarning[] = recordWarnings(found);
  const problems: SessionProblem[] = found.problem ? [found.problem] : [];
  const places = fieldPlaces(found.record, found.keys);

  for (const field of sessionFields) {
    const place = places.get(field.name);
    if (!place) continue;
    if (fieldKinds[field.kind].fits(place.value)) {
      setOwn(session, field.name, place.value);
      const said = fieldWarnings(field.name, { place, style: found.keys.style });
      warnings.push(...said.map(({ path, warning }) => ({ ...warning, at: joinLocation(root, path) })));
    } else {
      misfits[field.name] = place.value;
      problems.push(...misfitProblems(field, { value: place.value, at: joinLocation(root, [place.key]) }));
    }
  }

  const read = new Set([...places.values()].flatMap(({ key, twins }) => [key, ...twins]));
  const unknown = Object.entries(found.record).filter(([key]) => !read.has(key) && !SDK_NAMES.has(key));
  for (const [key, value] of unknown) setOwn(session, key, value);
  return { session, format, root, misfits, warnings, problems };
}

const SDK_NAMES = new Set<string>(sessionFields.map(({ name }) => name));

type FieldEntry = (typeof sessionFields)[number];

/** A value is undefined where a broken text has no JSON: the problem of the text says so already. */
function misfitProblems(
  { name, kind }: FieldEntry,
  { value, at }: { value: unknown; at: JsonLocation },
): SessionProblem[] {
  if (value === undefined) return [];
  const { expected } = fieldKinds[kind];
  const found = describeValue(value);
  return [
    { code: "wrong-kind", field: name, at, expected, found, message: `${name}: expected ${expected}, found ${found}` },
  ];
}
