import { diffArrays } from 'diff'
import { MINOR_EDIT_SHARE } from './rules.ts'

/** How much an edit of the source matters to the official answer made from it. */
export type Change = 'none' | 'minor' | 'text' | 'detail'

const NETWORKS =
  /\b(?:trc|erc|bep|brc|arc)-?\d{1,4}\b|\b(?:tron|ethereum|bitcoin|solana|polygon|arbitrum|optimism|base|avalanche|lightning|bsc|ton)\b/gi
const NUMBERS = /\d+(?:[.,:]\d+)*\s?%?/g
const LINKS = /https?:\/\/[^\s)>\]]+/gi
/** Addresses and hashes: long runs of letters and digits with at least one digit. */
const ADDRESSES = /\b(?=\w*\d)[0-9A-Za-z]{20,}\b/g
const CODE = /```[\s\S]*?```|`[^`\n]+`/g
/** "1." at the start of a line is the list's, not a number that says something. */
const LIST_NUMBERS = /^\s*\d{1,3}[.)]\s/gm

/** `detail`: a number, address, link, code or network changed; `text`: at least 5 % of the words did. */
export function changeBetween(before: string, after: string): Change {
  if (before === after) return 'none'
  if (details(before) !== details(after)) return 'detail'
  return shareChanged(before, after) < MINOR_EDIT_SHARE.share ? 'minor' : 'text'
}

/** What readers act on, as one comparable string; order and case of prose do not matter. */
function details(markdown: string): string {
  const text = markdown.replace(LIST_NUMBERS, '')
  const found = [NETWORKS, NUMBERS, LINKS, ADDRESSES, CODE].flatMap((pattern) => text.match(pattern) ?? [])
  return [...new Set(found.map((detail) => detail.trim().toLowerCase()))].sort().join('\n')
}

/** Words changed, by the words of the longer text; a replaced word is one change, a Han character is a word. */
function shareChanged(before: string, after: string): number {
  const [old, present] = [words(before), words(after)]
  let changed = 0
  let taken = 0
  for (const part of diffArrays(old, present)) {
    // A replacement comes as what was taken out, then what was put in.
    if (part.removed) taken = part.value.length
    changed += part.removed ? taken : part.added ? Math.max(0, part.value.length - taken) : 0
    if (!part.removed) taken = 0
  }
  return changed / Math.max(1, old.length, present.length)
}

const words = (text: string) => text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
