import type { PatternList, PatternTerms } from '~/features/vote-patterns/patterns.view.server.ts'
import { formatPercent } from '~/i18n/format.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Link } from '~/ui/link.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'

interface Props {
  list: PatternList
  terms: PatternTerms
  problem: Problem | undefined
}

/** Votes that the forum took back by itself, for staff to look at and to undo. */
export function VotePatterns({ list, terms: { series, ring }, problem }: Props) {
  const t = useT()
  const { patterns, next } = list
  return (
    <section className="official-page">
      <h1>{t('vote_patterns.title')}</h1>
      <p className="lead">{t('vote_patterns.lead')}</p>
      <p className="hint">
        {t('vote_patterns.rule_series', series)}{' '}
        {t('vote_patterns.rule_ring', { ...ring, share: formatPercent(ring.share, t.locale) })}
      </p>
      <ProblemNote problem={problem} />
      {patterns.length === 0 ? (
        <EmptyState icon="check" title={t('vote_patterns.none')}>
          <p>{t('vote_patterns.none_hint')}</p>
        </EmptyState>
      ) : null}
      {patterns.map((pattern) => (
        <PatternCard key={pattern.id} pattern={pattern} />
      ))}
      <Pagination next={next} />
    </section>
  )
}

function PatternCard({ pattern }: { pattern: PatternList['patterns'][number] }) {
  const t = useT()
  const { id, kind, handles, voteCount, foundAt, decision } = pattern
  const [first = null, second = null] = handles
  return (
    <article className="card" id={`pattern-${id}`}>
      <h2 className="row-title">{t('vote_patterns.taken_back', { count: voteCount })}</h2>
      <p>
        {kind === 'series' ? (
          <Message
            id="vote_patterns.series"
            values={{ voter: <Handle of={first} />, author: <Handle of={second} /> }}
          />
        ) : (
          <>
            {t('vote_patterns.ring')}{' '}
            {handles.map((handle, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: members of a ring never change places
              <span key={index}>
                <Handle of={handle} />{' '}
              </span>
            ))}
          </>
        )}
      </p>
      <p className="meta">
        <TimeAgo at={foundAt} />
        {decision ? <span>{t(`vote_patterns.was_${decision}`)}</span> : null}
      </p>
      {decision === 'given_back' ? null : (
        <form className="form-end" method="post">
          <input type="hidden" name="pattern" value={id} />
          {decision === null ? (
            <Button size="s" name="decision" value="kept">
              {t('vote_patterns.keep')}
            </Button>
          ) : null}
          <Button size="s" name="decision" value="given_back">
            {t('vote_patterns.give_back')}
          </Button>
        </form>
      )}
    </article>
  )
}

function Handle({ of }: { of: string | null }) {
  const t = useT()
  return of === null ? t('vote_patterns.nobody') : <Link to={`/users/${of}`}>@{of}</Link>
}
