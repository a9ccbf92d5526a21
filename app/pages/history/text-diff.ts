import { diffArrays } from 'diff'
import { beginning, ending } from '~/markdown/cuts.ts'

/** A stretch of text that stayed, came or went; `gap` stands for unchanged text that is not shown. */
export interface Piece {
  kind: 'same' | 'added' | 'removed' | 'gap'
  text: string
}

/** Han, kana and hangul by character, other scripts by word, white space and signs by themselves. */
const TOKENS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu

/** Edits past which two texts are two texts: the search takes the square of this many steps (about 60 ms). */
const MAX_EDITS = 800

/** What changed between two versions of a text, by words. */
export function diffText(before: string, after: string): Piece[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MAX_EDITS })
  if (!changes) return withoutEmpty([removed(before), added(after)])
  return readable(
    changes.map(({ value, added, removed }): Piece => {
      return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }
    }),
  )
}

const tokensOf = (text: string) => text.match(TOKENS) ?? []
const removed = (text: string): Piece => ({ kind: 'removed', text })
const added = (text: string): Piece => ({ kind: 'added', text })
const withoutEmpty = (pieces: Piece[]) => pieces.filter((piece) => piece.text !== '')

/** A word that two sentences happen to share, as a space or "the", says nothing about what was changed. */
const CHANCE = 4

/** Joins changes that only such words part: first what went, then what came. */
function readable(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  let gone = ''
  let come = ''
  const flush = () => {
    result.push(...withoutEmpty([removed(gone), added(come)]))
    gone = ''
    come = ''
  }
  for (const [index, piece] of pieces.entries()) {
    const kind = isBetweenLonger(pieces, index) ? 'both' : piece.kind
    if (kind === 'same') {
      flush()
      result.push(piece)
      continue
    }
    if (kind !== 'added') gone += piece.text
    if (kind !== 'removed') come += piece.text
  }
  flush()
  return result
}

/** Unchanged, and both neighbours are changes that say more than what stands between them. */
function isBetweenLonger(pieces: Piece[], index: number) {
  const [before, piece, after] = [pieces[index - 1], pieces[index], pieces[index + 1]]
  if (!before || !after || piece?.kind !== 'same' || piece.text.includes('\n')) return false
  const { length } = piece.text.trim()
  return length <= CHANCE && Math.min(before.text.length, after.text.length) > length
}

/** Characters of unchanged text that are kept beside a change. */
const CONTEXT = 140
/** Shorter stretches are shown whole: leaving them out would save nothing. */
const WORTH_LEAVING_OUT = 3 * CONTEXT

/** The same with long unchanged stretches left out, but for what stands next to a change. */
export function condense(pieces: Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => {
    if (piece.kind !== 'same' || piece.text.length < WORTH_LEAVING_OUT) return [piece]
    const head = index === 0 ? '' : headOf(piece.text)
    const tail = index === pieces.length - 1 ? '' : tailOf(piece.text)
    return withoutEmpty([
      { kind: 'same', text: head },
      { kind: 'gap', text: '…' },
      { kind: 'same', text: tail },
    ])
  })
}

/** Cut at a space where there is one: half a word says nothing. */
function headOf(text: string) {
  const cut = beginning(text, CONTEXT)
  const space = cut.search(/\s\S*$/u)
  return space > CONTEXT / 2 ? cut.slice(0, space) : cut
}

function tailOf(text: string) {
  const cut = ending(text, CONTEXT)
  const space = cut.search(/\s/u)
  return space >= 0 && space < CONTEXT / 2 ? cut.slice(space + 1) : cut
}
