import { PASSAGE_LEAD, PASSAGE_LENGTH } from './rules.ts'

/** Places looked at in one text: a word that stands everywhere needs no more. */
const MAX_PLACES = 300
/** How far a cut is moved to stand between two words. */
const CUT_SLACK = 24
/** A cut may go through an emoji. */
const HALVES_AT_EDGES = /^[\udc00-\udfff]|[\ud800-\udbff]$/g

interface Place {
  at: number
  needle: string
}

/** The stretch of these texts that holds most of the words and pairs of characters; the beginning of the first
 *  text that is not empty when none holds any. White space is single spaces, a cut is an ellipsis. */
export function passageOf(
  texts: readonly string[],
  words: readonly string[],
  pairs: readonly string[],
): string {
  const pattern = patternFor([...words.map(stemPattern), ...pairs.map(escapePattern)])
  let best = { text: texts.find((text) => text.trim() !== '') ?? '', at: 0, found: 0 }
  for (const text of pattern ? texts : []) {
    const { at, found } = densest(placesIn(text, pattern as RegExp))
    if (found > best.found) best = { text, at, found }
  }
  return cut(best.text, best.at)
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Finds candidates only, cheaply: a stem without its last letter begins all forms of a word (verifi: verify),
 *  and letters and digits may be apart (trc20: TRC-20). What is marked is decided by the analyser. */
function stemPattern(stem: string): string {
  const beginning = stem.length > 4 && /^[a-z]+$/.test(stem) ? stem.slice(0, -1) : stem
  return escapePattern(beginning).replace(/(?<=\p{L})(?=\p{N})/u, '[-_. ]?')
}

const patternFor = (needles: string[]) =>
  needles.length > 0 ? new RegExp(needles.join('|'), 'giu') : undefined

function placesIn(text: string, pattern: RegExp): Place[] {
  const places: Place[] = []
  for (const match of text.matchAll(pattern)) {
    places.push({ at: match.index, needle: match[0].toLowerCase() })
    if (places.length === MAX_PLACES) break
  }
  return places
}

/** Where the window with most different needles begins. */
function densest(places: Place[]): { at: number; found: number } {
  let best = { at: 0, found: 0 }
  places.forEach((first, index) => {
    const needles = new Set<string>()
    for (const place of places.slice(index)) {
      if (place.at > first.at + PASSAGE_LENGTH - PASSAGE_LEAD) break
      needles.add(place.needle)
    }
    if (needles.size > best.found) best = { at: first.at, found: needles.size }
  })
  return best
}

function cut(text: string, at: number): string {
  const start = at <= PASSAGE_LEAD ? 0 : wordStart(text, at - PASSAGE_LEAD)
  const rough = Math.min(text.length, start + PASSAGE_LENGTH)
  const end = rough === text.length ? rough : wordEnd(text, rough)
  const passage = text.slice(start, end).replace(HALVES_AT_EDGES, '').replace(/\s+/gu, ' ').trim()
  return `${start > 0 ? '…' : ''}${passage}${end < text.length ? '…' : ''}`
}

function wordStart(text: string, at: number): number {
  const gap = /\s/u.exec(text.slice(at, at + CUT_SLACK))
  return gap ? at + gap.index + 1 : at
}

function wordEnd(text: string, at: number): number {
  const gap = text.slice(at - CUT_SLACK, at).search(/\s\S*$/u)
  return gap === -1 ? at : at - CUT_SLACK + gap
}
