import { useT } from '~/i18n/react.tsx'
import { ComparedSources } from './compared-sources.tsx'
import type { ChangedTwin, ComparedSource } from './review.server.ts'
import { TwinChange } from './twin-change.tsx'

interface Props {
  entryId: number
  sources: ComparedSource[]
  twin: ChangedTwin
}

/** What changed, if anything did, in what an entry is compared with: whoever decides about it sees that first. */
export function ChangedBeside({ entryId, sources, twin }: Props) {
  const t = useT()
  const changed = sources.filter(({ difference, stands }) => difference !== null || !stands)
  return (
    <>
      {changed.length > 0 ? (
        <section>
          <h2>{t('review.changed')}</h2>
          <ComparedSources sources={changed} />
        </section>
      ) : null}
      <TwinChange entryId={entryId} twin={twin} heading="h2" />
    </>
  )
}
