// One table of all cases from results.json: what a reader wants to compare first. Also for README.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const TITLES = { a: 'JSON viewer', b: 'chat', c: 'form' };
const show = (v) => (typeof v === 'number' ? (v >= 100 ? String(Math.round(v)) : String(Math.round(v * 10) / 10)) : (v ?? '–'));
const act = { a: (r) => r.edit, b: (r) => r.append, c: (r) => r.plainP50 };
const scroll = (r) => (r.scrollFrames === undefined ? '–' : `${show(r.scrollFrames)} / ${show(r.scrollOver50)}`);

export function table(dir) {
  const rows = JSON.parse(readFileSync(path.join(dir, 'results.json'), 'utf8'));
  const lines = ['| case | contestant | n | mount ms | × JSON.parse | DOM | heap MB | scroll frames / over 50 ms | edit, append or key ms |', '| --- | --- | --: | --: | --: | --: | --: | --: | --: |'];
  const order = (r) => `${r.case}${r.input.padStart(8)}`;
  for (const r of rows.toSorted((x, y) => order(x).localeCompare(order(y)) || (x.mount >= 0 ? x.mount : 1e9) - (y.mount >= 0 ? y.mount : 1e9))) {
    const name = r.peer === 'session-kit' ? '**session-kit**' : r.peer;
    lines.push(`| ${TITLES[r.case]} ${r.input} | ${name} | ${r.reps} | ${show(r.mount)} | ${show(r['x parse'])} | ${show(r.dom)} | ${show(r.heap)} | ${scroll(r)} | ${show(act[r.case](r))} |`);
  }
  return lines.join('\n');
}
if (process.argv[1] === import.meta.filename) console.log(table(import.meta.dirname));
