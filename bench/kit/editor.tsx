// JsonEditor as a contestant of case A: opened, and one leaf edited as its own commands do it.
import '../../dist/styles.css';
import { JsonEditor, type JsonEditorProps } from '../../dist/index.js';
import { createJsonHistory, findNode, parseJson, type JsonHistory } from '../../dist/json/index.js';
import { host } from '../src/react-host';
import type { JsonPeer } from '../src/types';

// The peers' code is there before the clock starts; so is this.
void import('../../dist/components/JsonEditor/codeMirror.js');
void import('../../dist/components/JsonEditor/tree/TreeMode.js');

interface Props { history: JsonHistory }

const LEAF = ['messages', 10, 'role'];

export const editor = (mode: JsonEditorProps['defaultMode']): JsonPeer => ({
  async mount(el, given) {
    // In text mode as CodeMirror alone is given it.
    const text = mode === 'text' ? JSON.stringify(JSON.parse(given), null, 2) : given;
    const history = createJsonHistory(parseJson(text));
    const h = await host<Props>(el, (p) => <JsonEditor {...p} defaultMode={mode} maxHeight="100vh" aria-label="document" />, { history });
    if (mode === 'text')
      for (let i = 0; i < 3000 && !el.querySelector('.sk-editor__text')?.shadowRoot?.querySelector('.cm-content'); i++)
        await new Promise((r) => requestAnimationFrame(r));
    return {
      edit: () => {
        const from = history.doc.start[findNode(history.doc, LEAF)]! + 1;
        history.change([{ from, to: from + 3, insert: 'edited' }]);
        return h.set({});
      },
    };
  },
});
