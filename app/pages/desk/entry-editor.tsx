import type { FactChange } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { DeskEntryPage } from './desk.server.ts'
import { EntryFields } from './entry-fields.tsx'
import { EntryStateBar } from './entry-state-bar.tsx'

/** An entry on its keepers' desk: its state and reasons, its text, its versions. */
export function EntryEditor({ page, problem }: { page: DeskEntryPage; problem: Problem | undefined }) {
  const t = useT()
  const { entry, categories, facts, versions, phraseCount } = page
  return (
    <div className="cols">
      <div>
        <h1 lang={entry.language}>{entry.title}</h1>
        <EntryStateBar entry={entry} />
        <ProblemNote problem={problem} />
        <form className="form" method="post" noValidate>
          <input type="hidden" name="revision" value={entry.revision} />
          <EntryFields
            draft={{ ...entry, category: entry.category.slug }}
            categories={categories}
            facts={facts}
            problem={problem}
            identity="fixed"
          />
          <div className="form-end">
            <Button look={entry.state === 'draft' ? 'plain' : 'primary'}>{t('common.save')}</Button>
          </div>
        </form>
      </div>
      <aside>
        <Provenance entry={entry} />
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
        </section>
      </aside>
    </div>
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
