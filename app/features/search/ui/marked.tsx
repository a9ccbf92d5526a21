import { Fragment } from 'react'
import type { Segment } from '../highlight.ts'

/** A text with what was looked for marked in it. */
export function Marked({ segments }: { segments: Segment[] }) {
  return segments.map(({ text, mark }, index) => {
    const Piece = mark ? 'mark' : Fragment
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
    return <Piece key={index}>{text}</Piece>
  })
}
