// The kit as contestant: A (JsonViewer), B (ChatHistory), C (SessionForm), from the built package.
import '../../dist/styles.css';
import { ChatHistory, JsonViewer, type JsonExpansion, type JsonFindProgress, type JsonFindQuery } from '../../dist/index.js';
import { SessionForm } from '../../dist/form/index.js';
import { defineSession } from '../../dist/schema/index.js';
import * as z from 'zod';
import { host } from '../src/react-host';
import type { Adapter, Msg } from '../src/types';

const screen = { height: '100vh', overflow: 'auto' } as const;
const until = async (found: () => Element | null | undefined) => {
  for (let i = 0; i < 600 && !found(); i++) await new Promise((r) => requestAnimationFrame(r));
  return found()!;
};

interface Props { text: string; expanded: JsonExpansion; find: JsonFindQuery | null }

/** Calls back in the microtask after the text stands in the tree. */
function whenShown(el: HTMLElement, text: string, then: () => void) {
  const shown = () => el.querySelector('[role="tree"]')?.textContent?.includes(text);
  const observer = new MutationObserver(() => { if (shown()) { observer.disconnect(); then(); } });
  observer.observe(el, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}

export const a: Adapter['a'] = {
  async mount(el, text) {
    let onProgress: ((p: JsonFindProgress) => void) | undefined;
    const h = await host<Props>(
      el,
      (p) => <JsonViewer {...p} maxHeight="100vh" onExpandedChange={(expanded) => h.set({ expanded })} onFindProgress={(p) => onProgress?.(p)} />,
      { text, expanded: { depth: 1 }, find: null },
    );
    return {
      list: () => h.set({ expanded: { depth: 2 } }),
      expandAll: () => h.set({ expanded: { depth: 'all' } }),
      edit: () => {
        const at = text.indexOf('"content":"') + '"content":"'.length;
        return h.set({ text: `${text.slice(0, at)}edited ${text.slice(at)}` });
      },
      search: (needle, marks) =>
        new Promise<void>((resolve, reject) => {
          let shown = false, counted = false;
          const stop = whenShown(el, needle, () => { shown = true; marks.first(); if (counted) resolve(); });
          onProgress = ({ count, done }) => {
            if (!done || counted) return;
            counted = true;
            marks.all(count);
            if (count === 0) return reject(new Error('no match'));
            if (shown) resolve();
            // A hit that never appears leaves searchFirst empty; the rest of the run goes on.
            else setTimeout(() => { stop(); resolve(); }, 5000);
          };
          void h.set({ find: { text: needle } });
        }),
      endSearch: () => { onProgress = undefined; return h.set({ find: null }); },
    };
  },
};

const payload = (messages: Msg[]) => messages.map((m) => ({ role: m.role, content: m.md }));
interface Thread { value: unknown; reveal?: { message: string }; find: JsonFindQuery | null }
export const b: Adapter['b'] = {
  async mount(el, messages) {
    let list = payload(messages);
    let onProgress: ((p: JsonFindProgress) => void) | undefined;
    const h = await host<Thread>(
      el,
      (p) => <div style={screen}><ChatHistory {...p} anchorPrefix="m" onFindProgress={(p) => onProgress?.(p)} /></div>,
      { value: list, find: null },
    );
    const set = (next: typeof list) => { list = next; return h.set({ value: list }); };
    return {
      row: (i) => document.getElementById(`m${i + 1}`),
      jump: (i) => h.set({ reveal: { message: `${i}` } }),
      append: (m) => set([...list, ...payload([m])]),
      setLast: (md) => set([...list.slice(0, -1), { ...list.at(-1)!, content: md }]),
      find: (needle, marks) =>
        new Promise<void>((resolve) => {
          onProgress = ({ count, done }) => {
            if (!done || count === 0) return;
            onProgress = undefined;
            marks.all(count);
            resolve();
          };
          void h.set({ find: { text: needle } });
        }),
      endSearch: () => h.set({ find: null }),
    };
  },
};

// The peers' schema, and a rule for keys, so that a key can make a problem of the schema.
const schema = defineSession({
  config: z.looseObject({ model: z.string(), temperature: z.number().min(0).max(2), tags: z.array(z.string()) }),
  metadata: z.record(z.string().regex(/^run_\d+$/), z.json()),
});
/** The texts that CodeMirror shows of the metadata. */
async function metadataTexts(el: HTMLElement) {
  const editor = el.querySelector('[role="group"][aria-label="Metadata"]')!;
  editor.scrollIntoView();
  const content = () => [...editor.querySelectorAll('*')].map((one) => one.shadowRoot?.querySelector<HTMLElement>('.cm-content')).find(Boolean);
  const target = (await until(content)) as HTMLElement;
  target.focus();
  const texts: Text[] = [];
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}
const focusBeforeEnd = (text: Text) => getSelection()!.collapse(text, text.length - 1);

let stored = '';
export const c: Adapter['c'] = {
  prepare({ id, title, metadata, messages, ...config }) {
    stored = JSON.stringify({ sessionName: title, sessionId: id, config, inputs: { chat_history: messages }, metadata }, null, 2);
  },
  async mount(el, { title }) {
    const text = stored;
    await host(el, () => <SessionForm schema={schema} text={text} onSubmit={() => {}} />, {});
    return {
      focusPlain() {
        const input = [...el.querySelectorAll('input')].find((one) => one.value.startsWith(title))!;
        input.scrollIntoView();
        input.focus();
        input.setSelectionRange(input.value.length, input.value.length);
      },
      async focusMeta() {
        // into the first string value on the screen, so that the JSON stays valid
        const texts = await metadataTexts(el);
        focusBeforeEnd(texts.find((one) => /^".+"$/.test(one.data) && one.parentElement?.nextSibling?.textContent !== ':')!);
      },
      async focusKey() {
        const texts = await metadataTexts(el);
        focusBeforeEnd(texts.find((one) => /^"run_\d+"$/.test(one.data))!);
      },
      hasProblem: () => el.querySelector('[role="group"][aria-label="Metadata"] .sk-problems') !== null,
    };
  },
};
