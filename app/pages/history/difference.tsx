import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import type { Piece } from './text-diff.ts'

/** What came and went, told by sign and colour. */
export function Difference({ pieces, language }: { pieces: Piece[]; language: Language }) {
  return (
    <span className="difference" lang={language}>
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
        <Stretch key={index} piece={piece} />
      ))}
    </span>
  )
}

function Stretch({ piece: { kind, text } }: { piece: Piece }) {
  const t = useT()
  if (kind === 'added') return <ins>{text}</ins>
  if (kind === 'removed') return <del>{text}</del>
  if (kind === 'same') return <span>{text}</span>
  return (
    <span className="gap" title={t('posts.unchanged_left_out')}>
      {' '}
      ⋯{' '}
    </span>
  )
}
