import { toValue, type JsonDocument, type JsonIssue } from "../json/index.js";
import type { SessionField } from "../schema/index.js";
import { sessionFields } from "../schema/sessionFields.js";
import {
  checkRecord,
  judgeJson,
  judgeText,
  judgeValue,
  type FieldCheckers,
  type FieldJudgement,
} from "./judgeField.js";

/** Judges the fields of a form; remembers the last judgement of each, so that the form and the editors in it, which ask alike, judge a text once. */
export interface Judge {
  /** Judges what a form holds of a field: the JSON text of a record, or a text. */
  field(field: SessionField, held: unknown): FieldJudgement;
  /** Judges a record from its document, in steps between which the page may get its turn. */
  steps(field: SessionField, doc: JsonDocument): Generator<undefined, void>;
  /** What is wrong with the value of a record, of which `text` is the JSON text. */
  record(field: SessionField, text: string, value: unknown): readonly JsonIssue[];
}

const isRecord = new Set<SessionField>(sessionFields.flatMap(({ name, kind }) => (kind === "record" ? [name] : [])));

export function createJudge(schema: FieldCheckers): Judge {
  const judgements = new Map<SessionField, { held: unknown; judgement: FieldJudgement }>();
  const checks = new Map<SessionField, { text: string; issues: readonly JsonIssue[] }>();

  function record(field: SessionField, text: string, value: unknown): readonly JsonIssue[] {
    const known = checks.get(field);
    if (known?.text === text) return known.issues;
    const issues = checkRecord(schema, field, value);
    checks.set(field, { text, issues });
    return issues;
  }

  function judge(field: SessionField, held: unknown): FieldJudgement {
    if (!isRecord.has(field)) return judgeText(schema, field, held);
    const known = checks.get(field);
    if (known && known.text === held) return judgeValue(known.issues);
    const read = judgeJson(field, held);
    return read.error ? read : judgeValue(record(field, String(held), toValue(read.doc)));
  }

  return {
    record,
    field(field, held) {
      const known = judgements.get(field);
      if (known && known.held === held) return known.judgement;
      const judgement = judge(field, held);
      judgements.set(field, { held, judgement });
      return judgement;
    },
    *steps(field, doc) {
      if (checks.get(field)?.text === doc.text || doc.problems.length > 0) return;
      yield undefined;
      const value = toValue(doc);
      yield undefined;
      record(field, doc.text, value);
    },
  };
}
