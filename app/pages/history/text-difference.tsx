import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Difference } from './difference.tsx'
import type { Piece } from './text-diff.ts'

interface Props {
  title: Piece[] | null
  body: Piece[] | null
  tags?: Piece[] | null
  language: Language
  /** Said in place of a text that stayed as it was. */
  unchanged?: string | undefined
}

/** Word by word what became of a title, a text and its tags. */
export function TextDifference({ title, body, tags, language, unchanged }: Props) {
  const t = useT()
  return (
    <>
      {title ? (
        <p className="revision-title">
          <Difference pieces={title} language={language} />
        </p>
      ) : null}
      {body ? (
        <p className="revision-body">
          <Difference pieces={body} language={language} />
        </p>
      ) : null}
      {!body && unchanged ? <p className="hint">{unchanged}</p> : null}
      {tags ? (
        <p className="revision-tags">
          <span className="hint">{t('posts.tags')}</span> <Difference pieces={tags} language={language} />
        </p>
      ) : null}
    </>
  )
}
