import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as fields from "../../src/form/fields/index.js";
import * as form from "../../src/form/index.js";
import * as main from "../../src/index.js";
import * as inspector from "../../src/inspector/index.js";
import * as json from "../../src/json/index.js";
import * as messages from "../../src/messages/index.js";
import * as schema from "../../src/schema/index.js";
import { sourceRoot } from "./sourceGraph.js";

/** What each entry point gives at run time. A name added, renamed or taken away shows here, and belongs in the changelog. */
const ENTRIES = {
  "session-kit": {
    door: main,
    names: `ChatEditor ChatHistory ErrorView FeedbackView JsonEditor JsonViewer LabelsProvider MetricsView SessionViewer createChatMemory`,
  },
  "session-kit/form": {
    door: form,
    names: `SessionFieldView SessionForm SessionFormBands SessionFormBar SessionFormChanges SessionFormConversation
      SessionFormDetails SessionFormLayout SessionFormRecord SessionFormScope SessionFormSections SessionReview
      browserDraftStorage createReviewMemory isJsonFieldError readSessionTexts sessionResolver useReviewQueue useSessionField
      useSessionForm useSessionValue`,
  },
  "session-kit/fields": {
    door: fields,
    names: `CheckboxField CheckboxesField DateTimeField FieldView JsonField ListField NotesField NumberField ObjectField
      RadioField RatingField RecordField SelectField SliderField StepperField SwitchField TagsField TextAreaField TextField
      ThumbsField UnionField UrlField metricThresholds readFieldSpec`,
  },
  "session-kit/schema": {
    door: schema,
    names: `changeSessionText defineSession isUuid jsonSchemaChecker jsonSessionSchema newSessionId readSession readSessionText serverKeys sessionFieldDocs sessionFields
      sessionJsonSchema sessionSchema sessionWire toSessionPropertiesBatch toSessionPropertiesBatchText toUpdateEvent zodChecker`,
  },
  "session-kit/messages": {
    door: messages,
    names: `conversationMarkdown conversationText editMessages messageText pairToolCalls readConversation readMessages
      toProviderMessages`,
  },
  "session-kit/json": {
    door: json,
    names: `JsonEditError applyChanges applyTextChanges changeJson changeJsonAt childCount childNodes createJsonHistory
      createTextMatcher diffJson duplicateKeys editJson findInJson findNode formatJsonPath formatJsonPointer
      formatLocation formatPath jsonPatch locate mapOffset nodeAtOffset nodeKey nodeKind nodeText nodeValue offsetToPosition
      parentNode parseJson pathOf toValue`,
  },
  "session-kit/inspector": {
    door: inspector,
    names: `SessionInspector StoreError httpStore inspectorLabels memoryStore`,
  },
};

describe.each(Object.entries(ENTRIES))("%s", (_, { door, names }) => {
  it("exports these names and no others", () => {
    expect(Object.keys(door).toSorted()).toEqual(names.split(/\s+/).toSorted());
  });
});

describe("package.json", () => {
  it("has an entry for each door, and the stylesheets", () => {
    const manifest: { exports: object } = JSON.parse(readFileSync(join(sourceRoot, "../package.json"), "utf8"));
    const doors = Object.keys(ENTRIES).map((name) => name.replace("session-kit", "."));
    const files = ["./styles.css", "./styles.layer.css", "./package.json"];
    expect(Object.keys(manifest.exports).toSorted()).toEqual([...doors, ...files].toSorted());
  });
});
