// What a reader wants to compare first, from results.json and pairs.json: one table of all cases (also for README), one of what a JSON viewer does, one of the pairs.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The columns of RESULTS.tables.md. */
export const COLUMNS = {
  a: ['mount', 'x parse', 'dom', 'heap', 'heapAll', 'x value', 'nothing', 'list', 'listOp', 'listCpu', 'listDom', 'listHeight', 'scrollFrames', 'scrollOver50', 'scrollMax', 'edit', 'search', 'searchFirst', 'searchAll', 'searchAll x parse', 'searchCount', 'searchOver50', 'searchMax', 'expandAll', 'expand over nothing', 'expandOp', 'expandCpu', 'expandDom', 'expandHeap', 'expandHeapAll', 'expandScrollFrames', 'expandScrollOver50', 'expandScrollMax'],
  b: ['mount', 'x parse', 'dom', 'heap', 'scrollFrames', 'scrollOver50', 'scrollMax', 'jumpLast', 'jumpMiddle', 'append', 'streamCpuPerChunk', 'streamWallPerChunk', 'streamOver50', 'heapEnd'],
  c: ['mount', 'x parse', 'dom', 'heap', 'plainP50', 'plainP98', 'plainN', 'metaP50', 'metaP98', 'metaN'],
};
const TITLES = { a: 'JSON viewer', b: 'chat', c: 'form' };
export const show = (v) => (typeof v === 'number' ? (Math.abs(v) >= 100 ? String(Math.round(v)) : Math.abs(v) < 1 ? String(Math.round(v * 100) / 100) : String(Math.round(v * 10) / 10)) : (v ?? '–'));
export const signed = (v) => (typeof v === 'number' && v >= 0 ? `+${show(v)}` : show(v).replace('-', '−'));
const act = { a: (r) => r.edit, b: (r) => r.append, c: (r) => r.plainP50 };
/** Several columns in one cell; nothing where there is none of them. */
const cell = (...v) => (v.every((x) => x === undefined) ? '–' : v.map(show).join(' / '));
const order = (r) => `${r.case}${r.input.padStart(8)}`;
const bold = (name) => (name.startsWith('session-kit') ? `**${name}**` : name);
const byMount = (x, y) => order(x).localeCompare(order(y)) || (x.mount >= 0 ? x.mount : 1e9) - (y.mount >= 0 ? y.mount : 1e9);
const lines = (head, rows, words = 2) => [head, ...[head.map((_, i) => (i < words ? '---' : '--:'))], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const pairTable = (paired) =>
  lines(
    ['case', 'pair A, B', 'n', 'A ms', 'B ms', 'B − A ms', 'its quartiles'],
    paired.map((p) => [`${TITLES[p.case]} ${p.input}`, p.pair.join(', '), p.n, ...p.medians.map(show), p.failed ?? signed(p.diff), p.n ? `${signed(p.q1)} … ${signed(p.q3)}` : '–']),
  );

const viewerTable = (rows) =>
  lines(
    ['JSON viewer', 'contestant', 'nothing ms', 'list ms (call)', 'list DOM', 'find first / all ms', 'hits', 'find over 50 ms', 'expand all ms (call / main thread)', 'DOM', 'scroll frames / over 50 ms, expanded', 'heap MB with buffers', '× value'],
    rows.map((r) => [
      r.input, bold(r.peer), show(r.nothing), r.list === undefined ? '–' : `${show(r.list)} (${show(r.listOp)})`, show(r.listDom), cell(r.searchFirst, r.searchAll), show(r.searchCount), show(r.searchOver50),
      typeof r.expandAll === 'number' ? `${show(r.expandAll)} (${cell(r.expandOp, r.expandCpu)})` : show(r.expandAll), show(r.expandDom), cell(r.expandScrollFrames, r.expandScrollOver50), show(r.heapAll), show(r['x value']),
    ]),
  );

/** A file that report.mjs or sizes.mjs wrote, or none. */
export const stored = (dir, name) => (existsSync(path.join(dir, name)) ? JSON.parse(readFileSync(path.join(dir, name), 'utf8')) : []);

export function table(dir) {
  const rows = stored(dir, 'results.json').sort(byMount);
  const paired = stored(dir, 'pairs.json');
  const viewers = rows.filter((r) => r.nothing !== undefined);
  const all = lines(
    ['case', 'contestant', 'n', 'mount ms', '× JSON.parse', 'DOM', 'heap MB', 'scroll frames / over 50 ms', 'edit, append or key ms'],
    rows.map((r) => [`${TITLES[r.case]} ${r.input}`, bold(r.peer), r.reps, show(r.mount), show(r['x parse']), show(r.dom), show(r.heap), cell(r.scrollFrames, r.scrollOver50), show(act[r.case](r))]),
  );
  return [rows.length ? all : '', viewers.length ? viewerTable(viewers) : '', paired.length ? pairTable(paired) : ''].filter(Boolean).join('\n\n');
}
if (process.argv[1] === import.meta.filename) console.log(table(import.meta.dirname));
