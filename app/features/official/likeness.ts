import { lookOf } from '../accounts/skeleton.ts'
import type { Contact } from './contact.ts'
import { NEAR_LENGTH } from './rules.ts'

/** Where a name first differs from ours. Null on a side that ends there. */
export interface Difference {
  ours: string
  theirs: string
  character: { ours: string | null; theirs: string | null }
}

/** How a contact imitates one of these, or null. Hosts are compared with hosts, handles with handles. */
export const imitationOf = (pasted: Contact, ours: Contact[]): Difference | null =>
  hostImitated(pasted, ours) ??
  handleImitated(pasted, ours) ??
  (pasted.pretends ? pretence(pasted, ours) : null)

/** A host where we are imitates none of our others. */
function hostImitated({ host }: Contact, ours: Contact[]): Difference | null {
  if (!host || ours.some((own) => own.host === host)) return null
  const own = ours.find((each) => each.path === '' && each.host && imitatesHost(host, each.host))
  return own?.host ? differenceOf(host, own.host) : null
}

/** Who is called as we are elsewhere imitates nobody: there may be another of ours. */
function handleImitated({ handle }: Contact, ours: Contact[]): Difference | null {
  if (!handle || ours.some((own) => own.name === handle)) return null
  const own = ours.find((each) => each.name && imitatesHandle(handle, each.name))
  return own?.name ? differenceOf(handle, own.name) : null
}

/** Somebody's own address before the @ of a link. */
function pretence({ pretends, host }: Contact, ours: Contact[]): Difference | null {
  const own = ours.find((each) => each.host && pretends?.toLowerCase().includes(each.host))
  return own?.host && host ? differenceOf(host, own.host) : null
}

const isAlike = (theirs: string, ours: string) =>
  lookOf(theirs) === lookOf(ours) || (ours.length >= NEAR_LENGTH && isOneLetterOff(theirs, ours))

const holds = (theirs: string, name: string) =>
  name.length >= NEAR_LENGTH && lookOf(theirs).includes(lookOf(name))

const imitatesHandle = (theirs: string, ours: string) => isAlike(theirs, ours) || holds(theirs, ours)

/** askwell.example.evil.com, askwell-help.com: the longest label of ours inside another host. Whatever lies below our
 *  own host is ours to give. */
function imitatesHost(theirs: string, ours: string): boolean {
  if (theirs === ours || theirs.endsWith(`.${ours}`)) return false
  const labels = ours.split('.').slice(0, -1)
  const [name = ''] = labels.toSorted((one, other) => other.length - one.length)
  return isAlike(theirs, ours) || holds(theirs, name)
}

/** One letter more, less, other, or two that changed places. */
function isOneLetterOff(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]]
  const start = commonStart(a, b)
  const [x, y] = [a.slice(start), b.slice(start)]
  const same = (left: string[], right: string[]) => left.join('') === right.join('')
  return (
    same(x.slice(1), y.slice(1)) ||
    same(x.slice(1), y) ||
    same(x, y.slice(1)) ||
    (x[0] === y[1] && x[1] === y[0] && same(x.slice(2), y.slice(2)))
  )
}

function commonStart(a: string[], b: string[]): number {
  const at = a.findIndex((letter, index) => letter !== b[index])
  return at === -1 ? a.length : at
}

function differenceOf(theirs: string, ours: string): Difference {
  const [a, b] = [[...theirs], [...ours]]
  const at = commonStart(a, b)
  return { ours, theirs, character: { ours: b[at] ?? null, theirs: a[at] ?? null } }
}
