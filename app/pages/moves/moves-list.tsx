import { AuthorName } from '~/features/accounts/ui/author-name.tsx'
import { GlimpseLink } from '~/features/questions/ui/glimpse.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { MovesPage } from './moves.server.ts'

interface Props {
  page: MovesPage
  problem: Problem | undefined
}

/** What staff put elsewhere around a thread, each to be put back. */
export function MovesList({ page, problem }: Props) {
  const t = useT()
  return (
    <section className="official-page">
      <h1>
        <Message
          id="moves.list_title"
          values={{
            title: (
              <Link to={page.path} lang={page.titleLanguage}>
                {page.title}
              </Link>
            ),
          }}
        />
      </h1>
      <ProblemNote problem={problem} />
      {page.moves.length === 0 ? (
        <EmptyState icon="check" title={t('moves.none')}>
          <p>{t('moves.none_hint')}</p>
        </EmptyState>
      ) : null}
      {page.moves.map((move) => (
        <MoveRow key={move.id} move={move} />
      ))}
    </section>
  )
}

function MoveRow({ move }: { move: MovesPage['moves'][number] }) {
  const t = useT()
  const { kind, isOut, other, counts, retired } = move
  return (
    <article className="card">
      <h2 className="row-title">
        {t(kind === 'merged' && isOut ? 'moves.kind_merged_out' : `moves.kind_${kind}`)}
      </h2>
      {other ? (
        <p>
          <GlimpseLink question={other} />
        </p>
      ) : null}
      <p className="meta">
        <AuthorName author={move.actor} />
        <TimeAgo at={move.createdAt} />
        {counts.answers > 0 ? <span>{t('answers.count', { count: counts.answers })}</span> : null}
        {counts.comments > 0 ? <span>{t('moves.comments', { count: counts.comments })}</span> : null}
        {retired > 0 ? <span>{t('moves.retired', { count: retired })}</span> : null}
      </p>
      {move.undoneAt ? (
        <p className="hint">
          <Message id="moves.undone" values={{ time: <TimeAgo at={move.undoneAt} /> }} />
        </p>
      ) : (
        <form className="form-end" method="post">
          <Button size="s" name="move" value={move.id}>
            {t('moves.undo')}
          </Button>
        </form>
      )}
    </article>
  )
}
