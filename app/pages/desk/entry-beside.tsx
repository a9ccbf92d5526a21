import type { FactChange } from '#db/schema/types.ts'
import { entryHistoryPath } from '~/features/faq/paths.ts'
import { useT } from '~/i18n/react.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { DeskEntryPage } from './desk.server.ts'

/** Where an entry comes from, what people ask for it with, what it said before. */
export function EntryBeside({ page: { entry, twin, versions, phraseCount } }: { page: DeskEntryPage }) {
  const t = useT()
  return (
    <aside>
      <Provenance entry={entry} />
      <section>
        <h2>{t('twins.in_editor')}</h2>
        <a href={`/mod/faq/${entry.id}/translation`} lang={twin?.language}>
          {twin ? twin.title : t('twins.none')}
        </a>
      </section>
      <section>
        <h2>{t('phrases.title')}</h2>
        <a href={`/mod/faq/${entry.id}/asked-as`}>{t('phrases.in_editor', { count: phraseCount })}</a>
      </section>
      <section>
        <h2>{t('desk.versions')}</h2>
        <ol className="versions">
          {versions.map((version) => (
            <li key={version.number}>
              {t('desk.revision', { number: version.number })} · {version.editor?.displayName ?? ''}{' '}
              <TimeAgo at={version.createdAt} />
              {version.factChange ? <FactChanged change={version.factChange} /> : null}
            </li>
          ))}
        </ol>
        <a href={entryHistoryPath(entry.id)}>{t('desk.all_versions')}</a>
      </section>
    </aside>
  )
}

function FactChanged({ change: { slug, from, to } }: { change: FactChange }) {
  const t = useT()
  return (
    <>
      {' · '}
      <a href={`/mod/facts/${slug}`}>{t('living_facts.version_from', { fact: slug, from, to })}</a>
    </>
  )
}

function Provenance({ entry: { source, document } }: Pick<DeskEntryPage, 'entry'>) {
  const t = useT()
  if (!source && !document) return null
  return (
    <section>
      <h2>{t('desk.source')}</h2>
      {source?.path ? (
        <a href={source.path} lang={source.language}>
          {source.title}
        </a>
      ) : (
        <p lang={source?.language}>{source?.title ?? document}</p>
      )}
      {source ? (
        <p className="meta">
          {source.author ? <a href={`/users/${source.author.handle}`}>{source.author.displayName}</a> : null}
          <span>{t('desk.revision', { number: source.revision })}</span>
        </p>
      ) : null}
    </section>
  )
}
