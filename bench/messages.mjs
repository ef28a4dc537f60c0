// What reading chats costs: node bench/messages.mjs [--corpus DIR] (reads src/messages, needs no build). Medians, warm.
// DIR holds files of recorded exchanges, one a line: {request, response}. Each text is parsed and read in turn, as a host does.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const { values: options } = parseArgs({ options: { corpus: { type: 'string' }, runs: { type: 'string', default: '40' } } });
const source = join(import.meta.dirname, '../src/messages');
const folder = mkdtempSync(join(tmpdir(), 'bench-messages-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const module = join(folder, 'messages.mjs');
writeFileSync(module, await bundle('export * from "./index.ts"; export * from "./find/findInMessages.ts"'));
const { readMessages, findInMessages } = await import(module);

const words = (n, seed) => Array.from({ length: n }, (_, i) => `word${(i * 31 + seed) % 97}`).join(' ');

/** Conversations of a number of turns, as JSON text. A new one is a new line. */
const SHAPES = {
  'openai.chat': (n) => ({ model: 'm', messages: turns(n, openai) }),
  'anthropic.messages': (n) => ({ anthropic_version: 'v', system: 'Be brief.', messages: turns(n, anthropic) }),
  'gemini': (n) => ({ contents: turns(n, gemini) }),
  'openai.responses': (n) => ({ model: 'm', input: turns(n, responses).flat() }),
  'openai.chat stream': (n) => Array.from({ length: n * 12 }, (_, i) => chunk(i)),
  'anthropic stream': (n) => [
    { type: 'message_start', message: { role: 'assistant', content: [], model: 'm' } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    ...Array.from({ length: n * 12 }, (_, i) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: words(3, i) } })),
  ],
};
const turns = (n, turn) => Array.from({ length: n }, (_, i) => turn(i));
const args = (i) => ({ city: `City ${i}`, days: i % 9 });
const openai = (i) => [
  { role: 'user', content: words(60, i) },
  { role: 'assistant', content: null, tool_calls: [{ id: `c${i}`, type: 'function', function: { name: 'look', arguments: JSON.stringify(args(i)) } }] },
  { role: 'tool', tool_call_id: `c${i}`, content: words(90, i) },
  { role: 'assistant', content: words(120, i) },
][i % 4];
const anthropic = (i) => [
  { role: 'user', content: [{ type: 'text', text: words(60, i) }] },
  { role: 'assistant', content: [{ type: 'thinking', thinking: words(40, i), signature: 's' }, { type: 'tool_use', id: `c${i}`, name: 'look', input: args(i) }] },
  { role: 'user', content: [{ type: 'tool_result', tool_use_id: `c${i - 1}`, content: words(90, i) }] },
  { role: 'assistant', content: [{ type: 'text', text: words(120, i) }] },
][i % 4];
const gemini = (i) => [
  { role: 'user', parts: [{ text: words(60, i) }] },
  { role: 'model', parts: [{ functionCall: { name: 'look', args: args(i) }, thoughtSignature: 's' }] },
  { role: 'user', parts: [{ functionResponse: { name: 'look', response: { output: words(90, i) } } }] },
  { role: 'model', parts: [{ text: words(120, i) }] },
][i % 4];
const responses = (i) => [
  { type: 'message', role: 'user', content: [{ type: 'input_text', text: words(60, i) }] },
  { type: 'function_call', call_id: `c${i}`, name: 'look', arguments: JSON.stringify(args(i)) },
  { type: 'function_call_output', call_id: `c${i - 1}`, output: words(90, i) },
  { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: words(120, i), annotations: [] }] },
][i % 4];
const chunk = (i) => ({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta: { content: words(3, i) }, finish_reason: null }] });

/** Entry points, min+gz. */
const SIZES = ['readMessages', 'readMessages, readConversation, pairToolCalls, messageText', 'editMessages', 'toProviderMessages', '*'];

const rows = Object.entries(SHAPES).map(([name, make]) => {
  const small = measure([JSON.stringify(make(2000))]);
  const large = measure([JSON.stringify(make(20000))], 15);
  return [name, `${(large.text / 1e6).toFixed(1)} MB`, ratio(small), ratio(large), (large.read / small.read / (large.text / small.text)).toFixed(2)];
});
table(['conversation', 'of 20,000 turns', '× JSON.parse at 2,000', 'at 20,000', 'growth ÷ size'], rows);
console.log(`\nfind, 20,000 messages, all counted: ${[['a word', 'word42'], ['nothing', 'nowhere'], ['a common letter', 'o'], ['an expression', /word(1|2)\d/iu]].map(findLine).join('; ')}\n`);
if (options.corpus) {
  const texts = readdirSync(options.corpus)
    .flatMap((file) => readFileSync(join(options.corpus, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line))
    .flatMap(({ request, response }) => [request, response].filter((one) => one !== null).map((one) => JSON.stringify(one)));
  const corpus = measure(texts, Number(options.runs));
  console.log(`\ncorpus: ${texts.length} payloads, ${(corpus.text / 1e6).toFixed(1)} MB, JSON.parse ${corpus.parse.toFixed(0)} ms, readMessages ${corpus.read.toFixed(0)} ms = ${ratio(corpus)} ×\n`);
}
const sizes = [];
for (const names of SIZES) sizes.push([names === '*' ? 'everything' : names, `${(gzipSync(await bundle(names === '*' ? 'export * from "./index.ts"' : `export {${names}} from "./index.ts"`, true), { level: 9 }).length / 1000).toFixed(1)} kB`]);
table(['entry point', 'min+gz'], sizes);

/** Medians of the last 15 runs, in ms, of parsing and of reading all texts. */
function measure(texts, runs = 40) {
  const parses = [];
  const reads = [];
  for (let run = 0; run < runs; run += 1) {
    let parse = 0;
    let read = 0;
    for (const text of texts) {
      const start = performance.now();
      const value = JSON.parse(text);
      const parsed = performance.now();
      readMessages(value);
      parse += parsed - start;
      read += performance.now() - parsed;
    }
    parses.push(parse);
    reads.push(read);
  }
  return { parse: median(parses.slice(-15)), read: median(reads.slice(-15)), text: texts.reduce((sum, text) => sum + text.length, 0) };
}

/** What finding costs in a conversation of every kind of turn: ms, against parsing its text. */
function findLine([name, query]) {
  const text = JSON.stringify({ anthropic_version: 'v', messages: turns(20000, anthropic) });
  const { messages } = readMessages(JSON.parse(text));
  const [parses, finds] = [[], []];
  let count = 0;
  for (let run = 0; run < 15; run += 1) {
    const start = performance.now();
    JSON.parse(text);
    const parsed = performance.now();
    const find = findInMessages(messages, query);
    find.step(Infinity);
    ({ count } = find);
    parses.push(parsed - start);
    finds.push(performance.now() - parsed);
  }
  return `${name} (${count.toLocaleString('en')}) ${median(finds).toFixed(0)} ms = ${(median(finds) / median(parses)).toFixed(2)} × JSON.parse`;
}

function ratio({ parse, read }) {
  return (read / parse).toFixed(2);
}

function median(values) {
  return values.toSorted((one, other) => one - other)[values.length >> 1];
}

function table(head, body) {
  for (const row of [head, head.map(() => '---'), ...body]) console.log(`| ${row.join(' | ')} |`);
}

async function bundle(contents, minify = false) {
  const { outputFiles } = await build({ stdin: { contents, resolveDir: source }, bundle: true, format: 'esm', target: 'es2022', minify, write: false });
  return outputFiles[0].text;
}
