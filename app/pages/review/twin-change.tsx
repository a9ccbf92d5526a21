import { useT } from '~/i18n/react.tsx'
import { Difference } from '../history/difference.tsx'
import type { ChangedTwin } from './review.server.ts'

interface Props {
  entryId: number
  twin: ChangedTwin
  /** As it stands on the page. */
  heading: 'h2' | 'h3'
}

/** What changed in an entry's other language since somebody compared the two. */
export function TwinChange({ entryId, twin, heading: Heading }: Props) {
  const t = useT()
  if (!twin) return null
  return (
    <section>
      <Heading>{t('review.twin_changed')}</Heading>
      <p className="card revision-body">
        <Difference pieces={twin.difference} language={twin.language} />
      </p>
      <p>
        <a href={`/mod/faq/${entryId}/translation`}>{t('review.both')}</a>
      </p>
    </section>
  )
}
