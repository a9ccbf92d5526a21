import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import type { changesIn } from '../history/history.server.ts'
import { TextDifference } from '../history/text-difference.tsx'

interface ChangesProps {
  changes: ReturnType<typeof changesIn>
  language: Language
}

/** Word by word what would become of title, text and tags. */
export function Changes({ changes: { title, body, tags }, language }: ChangesProps) {
  const t = useT()
  return (
    <div className="card revision">
      <TextDifference
        title={title}
        body={body}
        tags={tags}
        language={language}
        unchanged={t('posts.text_unchanged')}
      />
    </div>
  )
}
