import { useT } from '~/i18n/react.tsx'
import { Difference } from '../history/difference.tsx'
import type { ComparedSource } from './review.server.ts'

/** What each source of an entry said when somebody last looked, and what it says now. */
export function ComparedSources({ sources }: { sources: ComparedSource[] }) {
  const t = useT()
  if (sources.length === 0) return <p className="hint">{t('review.no_source')}</p>
  return (
    <ul className="compared">
      {sources.map((source) => (
        <li key={source.answerId}>
          <p className="meta">
            <a href={source.path} lang={source.language}>
              {source.questionTitle}
            </a>
            <span>
              {source.difference
                ? t('review.revisions', { from: source.pinnedRevision, to: source.presentRevision })
                : t('desk.revision', { number: source.presentRevision })}
            </span>
            {source.stands ? null : <span className="state urgent">{t('review.not_public')}</span>}
            {source.isAccepted ? null : <span>{t('review.not_accepted')}</span>}
          </p>
          {source.difference ? (
            <p className="card revision-body">
              <Difference pieces={source.difference} language={source.language} />
            </p>
          ) : (
            <p className="hint">{t('review.unchanged')}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
