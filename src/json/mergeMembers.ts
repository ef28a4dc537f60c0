import type { JsonDocument } from "./JsonDocument.js";
import { mergeNode } from "./mergeNode.js";
import type { MergedRow, MergePlace, MergeTexts } from "./MergeTexts.js";
import { childNodes, keyEnd, nodeEnd, nodeKey, nodeLead, nodeNext, nodeStart } from "./nodes.js";
import { pairMembers } from "./pairMembers.js";
import { removalOf } from "./removalOf.js";
import type { ResolvedEdit } from "./resolveEdit.js";
import { rowStyle } from "./rowStyle.js";

/** The members of an object that both sides have, and the base too unless its node is -1. The order of my keys stays. */
export function mergeMembers(texts: MergeTexts, parent: MergePlace): MergedRow {
  const { base, mine, theirs, toMine, toTheirs } = texts;
  const depth = parent.depth + 1;
  const sides: Sides = {
    my: membersOf(mine, parent.mine, toMine.was),
    their: membersOf(theirs, parent.theirs, toTheirs.was),
    twins: new Map(),
  };
  pairNew(sides);
  const count = keyCounter(sides);
  const edits: ResolvedEdit[] = [];
  const places: MergePlace[] = [];

  for (const member of sides.my) {
    const { node, old, key } = member;
    const their = old < 0 ? (sides.twins.get(member)?.node ?? -1) : (toTheirs.now[old] ?? -1);
    const triple = { base: old, mine: node, theirs: their };
    const fate = mergeNode(texts, triple);
    const nth = fate === "goes" ? undefined : count(key);
    if (fate === "goes") edits.push(removalOf(mine, node));
    if (fate === "open") places.push({ ...triple, step: key, nth, depth });
  }
  for (const { member, before } of arrivals(texts, parent, sides)) {
    count(member.key);
    const text = memberText(texts, parent.mine, member.node);
    const at = nodeStart(mine, parent.mine);
    edits.push({ from: at, to: at, container: parent.mine, arrival: { before, text } });
  }
  for (const old of parent.base < 0 ? [] : childNodes(base, parent.base)) {
    const triple = { base: old, mine: toMine.now[old] ?? -1, theirs: toTheirs.now[old] ?? -1 };
    if (triple.mine >= 0 || mergeNode(texts, triple) !== "open") continue;
    const step = nodeKey(base, old) ?? "";
    places.push({ ...triple, step, nth: count(step), depth });
  }
  return { edits, places };
}

interface Member {
  readonly node: number;
  readonly key: string;
  /** Its node in the base, -1 when it is new. */
  readonly old: number;
}

interface Sides {
  readonly my: readonly Member[];
  readonly their: readonly Member[];
  /** The members that both sides added, both ways. */
  readonly twins: Map<Member, Member>;
}

function membersOf(doc: JsonDocument, object: number, was: Int32Array): Member[] {
  return childNodes(doc, object).map((node) => ({ node, key: nodeKey(doc, node) ?? "", old: was[node] ?? -1 }));
}

function pairNew({ my, their, twins }: Sides): void {
  const [myNew, theirNew] = [my, their].map((members) => members.filter(({ old }) => old < 0));
  const partners = pairMembers(keysOf(myNew ?? []), keysOf(theirNew ?? []));
  for (const [index, member] of (theirNew ?? []).entries()) {
    const twin = myNew?.[partners[index] ?? -1];
    if (twin === undefined) continue;
    twins.set(member, twin);
    twins.set(twin, member);
  }
}

function keysOf(members: readonly Member[]): string[] {
  return members.map(({ key }) => key);
}

/** Counts the members of the merged object that have a key, if a side has it several times: gives how many came before. */
function keyCounter({ my, their }: Sides): (key: string) => number | undefined {
  const counts = new Map<string, number>();
  for (const members of [my, their]) {
    const seen = new Set<string>();
    for (const { key } of members) {
      if (seen.has(key)) counts.set(key, 0);
      seen.add(key);
    }
  }
  return (key) => {
    const count = counts.get(key);
    if (count !== undefined) counts.set(key, count + 1);
    return count;
  };
}

/** What only they added, each before their next member that I have too, but behind all that have its key. */
function arrivals({ mine, toMine }: MergeTexts, parent: MergePlace, { my, their, twins }: Sides) {
  const end = nodeNext(mine, parent.mine);
  let next = end;
  const anchors = their.toReversed().map((member) => {
    const here = member.old < 0 ? twins.get(member)?.node : toMine.now[member.old];
    if (here !== undefined && here >= 0) next = here;
    return next;
  });
  const behindKey = new Map(my.map(({ key }, index) => [key, my[index + 1]?.node ?? end]));
  const added: { readonly member: Member; readonly before: number }[] = [];
  for (const member of their) {
    const anchor = anchors.pop() ?? end;
    if (member.old >= 0 || twins.has(member)) continue;
    const before = Math.max(anchor, behindKey.get(member.key) ?? 0);
    behindKey.set(member.key, before);
    added.push({ member, before });
  }
  return added;
}

/** A member of theirs as they spell it, but with the colon as I write it there. */
function memberText({ mine, theirs }: MergeTexts, container: number, node: number): string {
  const key = theirs.slice(nodeLead(theirs, node), keyEnd(theirs, node));
  return key + colonOf(mine, container) + theirs.slice(nodeStart(theirs, node), nodeEnd(theirs, node));
}

/** As in the first member, if there is one and it is on one line. */
function colonOf(doc: JsonDocument, object: number): string {
  const first = object + 1;
  const colon = first < nodeNext(doc, object) ? doc.slice(keyEnd(doc, first), nodeStart(doc, first)) : "";
  return /^[ \t]*:[ \t]*$/.test(colon) ? colon : rowStyle(doc, object).colon(first);
}
