import { Message, useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { keptValue } from '~/ui/problem.ts'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import type { HistoryPage } from './history.server.ts'
import { RevisionCard } from './revision-card.tsx'

/** Every version of a post, newest first, with what changed in it. */
export function History({ page }: { page: HistoryPage }) {
  const t = useT()
  const problem = useProblem()
  const title = (
    <Link to={page.path} lang={page.titleLanguage}>
      {page.title}
    </Link>
  )
  return (
    <section className="history">
      <h1>
        <Message
          id={page.kind === 'answer' ? 'posts.history_of_answer' : 'posts.history_of'}
          values={{ title }}
        />
      </h1>
      <p className="hint">{t('posts.history_lead')}</p>
      <ProblemNote problem={problem} />
      <ol className="revisions">
        {page.revisions.map((revision) => (
          <RevisionCard
            key={revision.number}
            revision={revision}
            language={page.language}
            problem={keptValue(problem, 'number') === String(revision.number) ? problem : undefined}
          />
        ))}
      </ol>
      <Older page={page} />
    </section>
  )
}

function Older({ page: { isNewest, next } }: { page: HistoryPage }) {
  const t = useT()
  if (isNewest && next === null) return null
  return (
    <nav className="pagination">
      {isNewest ? null : <Link to="?">{t('posts.newer_revisions')}</Link>}
      {next === null ? null : (
        <Link className="button button-plain button-m" rel="next" to={`?before=${next}`}>
          {t('posts.older_revisions')}
        </Link>
      )}
    </nav>
  )
}
