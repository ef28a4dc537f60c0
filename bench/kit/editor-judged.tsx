// JsonEditor as text with a zod schema, for the time from a key to the problem it makes; the caret is put inside a role.
import '../../dist/styles.css';
import { createRef } from 'react';
import * as z from 'zod';
import { JsonEditor, type JsonEditorActions } from '../../dist/index.js';
import { zodChecker } from '../../dist/schema/index.js';
import { host } from '../src/react-host';
import type { Adapter } from '../src/types';

const checker = zodChecker(z.looseObject({ messages: z.array(z.looseObject({ role: z.enum(['user', 'assistant', 'tool']), content: z.string() })) }));
void import('../../dist/components/JsonEditor/codeMirror.js');

export const a: Adapter['a'] = {
  async mount(el, given) {
    const text = JSON.stringify(JSON.parse(given), null, 2);
    const actions = createRef<JsonEditorActions>();
    await host(el, () => <JsonEditor defaultValue={text} checker={checker} actionsRef={actions} aria-label="document" />, {});
    for (let i = 0; i < 3000 && !el.querySelector('.sk-editor__text')?.shadowRoot?.querySelector('.cm-content'); i++) await new Promise((r) => requestAnimationFrame(r));
    return { edit: () => void actions.current?.goTo(['messages', 10, 'role']) };
  },
};
