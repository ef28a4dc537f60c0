// What the text model costs: node bench/json.mjs (reads src/json, needs no build). Medians, warm but for "first".
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { NEEDLE, trace } from './gen.mjs';

const source = join(import.meta.dirname, '../src/json');
const folder = mkdtempSync(join(tmpdir(), 'bench-json-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const module = join(folder, 'json.mjs');
writeFileSync(module, await bundle('export * from "./index.ts"'));
const kit = await import(module);

const escaped = JSON.stringify(
  Array.from({ length: 3000 }, (_, i) => ({ role: '日本語 "quoted" \n line\n\\path\\to\\ é '.repeat(8) + i, text: 'x\n'.repeat(60) })),
);
const numbers = JSON.stringify(Array.from({ length: 1_000_000 }, (_, i) => i));

/** `list`: the path of the array that items are put into and taken from, `leaf`: what is edited in an item. */
const INPUTS = [
  { name: 'trace 1 MB', text: trace(1e6), list: ['messages'], leaf: ['role'] },
  { name: 'trace 10 MB', text: trace(1e7), list: ['messages'], leaf: ['role'] },
  { name: 'trace 50 MB', text: trace(5e7), list: ['messages'], leaf: ['role'] },
  { name: 'pretty 10 MB', text: JSON.stringify(JSON.parse(trace(7.5e6)), null, 2), list: ['messages'], leaf: ['role'] },
  { name: 'escapes, two-byte', text: escaped, list: [], leaf: ['role'] },
  { name: 'escapes, \\uXXXX', text: escaped.replace(/[^\x00-\x7f]/g, unicodeEscape), list: [], leaf: ['role'] },
  { name: '1M numbers', text: numbers, list: [], leaf: [] },
];

/** Columns of the table, in order: what is measured of an input. A new one is a new line. */
const MEASURES = {
  'MB': ({ text }) => text.length / 1e6,
  'nodes': ({ doc }) => doc.size,
  'B/node': ({ doc }) => COLUMNS.reduce((sum, name) => sum + doc[name].buffer.byteLength, 0) / doc.size,
  'first ×': ({ text }) => firstMs(text, 'kit.parseJson') / firstMs(text, 'JSON.parse'),
  'parse ×': ({ text }) => ratio(() => kit.parseJson(text), () => JSON.parse(text), text.length > 3e7 ? 9 : 25),
  'toValue ×': ({ text, doc }) => ratio(() => kit.toValue(doc), () => JSON.parse(text), text.length > 3e7 ? 3 : 9),
  'set': (input) => editMs(input, ({ middle, leaf }, i) => ({ at: [...middle, ...leaf], edit: { set: `${1e9 + i}` } })),
  'insert front': (input) => editMs(input, ({ list, item }) => ({ at: list, edit: { insert: item, at: 0 } })),
  'insert middle': (input) => editMs(input, ({ list, item, half }) => ({ at: list, edit: { insert: item, at: half } })),
  'remove front': (input) => editMs(input, ({ list }) => ({ at: [...list, 0], edit: { remove: true } })),
  'remove middle': (input) => editMs(input, ({ middle }) => ({ at: middle, edit: { remove: true } })),
  'rename': (input) =>
    input.leaf.length > 0 && editMs(input, ({ middle, leaf }) => ({ at: [...middle, ...leaf], edit: { rename: 'other' } })),
  'move': (input) => editMs(input, ({ middle }) => ({ at: middle, edit: { move: 3 } })),
  'duplicate': (input) => editMs(input, ({ middle }) => ({ at: middle, edit: { duplicate: true } })),
  'undo': (input) => undoMs(input),
  'join': (input) => joinMs(input),
  'first hit at 90 %': (input) => findMs(input, (find) => find.count > 0),
  'find, all ×': (input) => ratio(() => findAll(input), () => JSON.parse(input.text), input.text.length > 3e7 ? 5 : 15),
  'diff, one leaf': (input) => diffMs(input),
};

/** Entry points of the json floor, min+gz. A new one is a new line. */
const SIZES = {
  'export *': 'export * from "./index.ts"',
  'parseJson': 'export { parseJson } from "./index.ts"',
  'changeJson, applyChanges': 'export { parseJson, changeJson, applyChanges } from "./index.ts"',
};

const COLUMNS = ['start', 'end', 'next', 'key'];

printTable(INPUTS.map(({ name, ...input }) => ({ 'times in ms': name, ...measure(input) })));
console.log();
printTable(await Promise.all(Object.entries(SIZES).map(async ([name, code]) => ({ 'min+gz': name, 'bytes': await gzipSize(code) }))));

function measure(input) {
  const doc = kit.parseJson(input.text);
  const half = kit.childCount(doc, kit.findNode(doc, input.list)) >> 1;
  const middle = [...input.list, half];
  const item = kit.nodeText(doc, kit.findNode(doc, middle));
  const whole = { ...input, doc, half, middle, item };
  return Object.fromEntries(Object.entries(MEASURES).map(([name, take]) => [name, take(whole)]));
}

/** An edit from the path to the new document, again and again on the newest one; taking it back is not counted. */
function editMs(input, edit, reps = 25) {
  let doc = kit.parseJson(input.text);
  return median(reps, (i) => {
    const start = performance.now();
    const change = kit.changeJson(doc, [edit(input, i)]);
    const changed = kit.applyChanges(doc, change.changes);
    const ms = performance.now() - start;
    doc = kit.applyChanges(changed, change.inverse);
    return ms;
  });
}

function undoMs({ text, middle }, reps = 25) {
  const history = kit.createJsonHistory(kit.parseJson(text));
  return median(reps, () => {
    history.change(kit.changeJson(history.doc, [{ at: middle, edit: { remove: true } }]).changes);
    const start = performance.now();
    history.undo();
    return performance.now() - start;
  });
}

/** The whole text after an edit: the only thing that costs a copy of it. */
function joinMs({ text, middle }, reps = 9) {
  const doc = kit.parseJson(text);
  const { changes } = kit.changeJson(doc, [{ at: middle, edit: { remove: true } }]);
  return median(reps, () => {
    const changed = kit.applyChanges(doc, changes);
    const start = performance.now();
    changed.text.charCodeAt(7);
    return performance.now() - start;
  });
}

/** Any case, in steps of 8 ms: until the search has what is asked. The word stands at nine tenths of a trace. */
function findMs({ doc, text }, until) {
  if (!text.includes(NEEDLE)) return false;
  return median(9, () => {
    const start = performance.now();
    const find = kit.findInJson(doc, NEEDLE.toUpperCase());
    while (!until(find) && !find.step());
    return performance.now() - start;
  });
}

function findAll({ doc }) {
  return kit.findInJson(doc, NEEDLE).step(Infinity);
}

function diffMs({ text, doc, middle, leaf }) {
  const changed = kit.parseJson(kit.editJson(text, [...middle, ...leaf], { set: '1' }));
  return median(7, () => {
    const start = performance.now();
    kit.diffJson(doc, changed);
    return performance.now() - start;
  });
}

function ratio(ours, theirs, reps) {
  const times = [[], []];
  for (let i = -3; i < reps; i++) {
    for (const [place, run] of [ours, theirs].entries()) {
      const start = performance.now();
      run();
      if (i >= 0) times[place].push(performance.now() - start);
    }
  }
  return middleOf(times[0]) / middleOf(times[1]);
}

function median(reps, run) {
  const times = [];
  for (let i = -5; i < reps; i++) {
    const ms = run(i);
    if (i >= 0) times.push(ms);
  }
  return middleOf(times);
}

function middleOf(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}

function unicodeEscape(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

async function bundle(contents, options) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: source, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    ...options,
  });
  return outputFiles[0].contents;
}

/** What the first call costs that a process makes, compilation included. */
function firstMs(text, call, reps = 3) {
  const input = join(folder, 'input.json');
  writeFileSync(input, text);
  const code = `import { readFileSync } from 'node:fs';
    import * as kit from ${JSON.stringify(module)};
    const text = readFileSync(${JSON.stringify(input)}, 'utf8');
    const start = performance.now();
    ${call}(text);
    console.log(performance.now() - start);`;
  const run = () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
  return middleOf(Array.from({ length: reps }, run));
}

async function gzipSize(code) {
  return gzipSync(await bundle(code, { minify: true }), { level: 9 }).length;
}

function printTable(rows) {
  const names = Object.keys(rows[0]);
  const cells = [names, ...rows.map((row) => names.map((name) => show(row[name])))];
  const widths = names.map((_, place) => Math.max(...cells.map((row) => row[place].length)));
  for (const row of cells) {
    console.log(row.map((cell, place) => (place === 0 ? cell.padEnd(widths[place]) : cell.padStart(widths[place]))).join('  '));
  }
}

function show(value) {
  if (typeof value !== 'number') return value || '–';
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}
