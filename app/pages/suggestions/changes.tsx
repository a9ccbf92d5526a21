import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Difference } from '../history/difference.tsx'
import type { changesIn } from '../history/history.server.ts'

interface ChangesProps {
  changes: ReturnType<typeof changesIn>
  language: Language
}

/** Word by word what would become of title, text and tags. */
export function Changes({ changes: { title, body, tags }, language }: ChangesProps) {
  const t = useT()
  return (
    <div className="card revision">
      {title ? (
        <p className="revision-title">
          <Difference pieces={title} language={language} />
        </p>
      ) : null}
      {body ? (
        <p className="revision-body">
          <Difference pieces={body} language={language} />
        </p>
      ) : (
        <p className="hint">{t('posts.text_unchanged')}</p>
      )}
      {tags ? (
        <p className="revision-tags">
          <span className="hint">{t('posts.tags')}</span> <Difference pieces={tags} language={language} />
        </p>
      ) : null}
    </div>
  )
}
