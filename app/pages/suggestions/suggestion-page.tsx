import { AuthorName } from '~/features/accounts/ui/author-name.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { Changes } from './changes.tsx'
import type { SuggestionPage } from './suggestion.server.ts'
import { SuggestionDecisions } from './suggestion-decisions.tsx'

interface Props {
  page: SuggestionPage
  problem: Problem | undefined
}

/** One suggested edit: who, why, what it would change, and what to do with it. */
export function SuggestedEdit({ page, problem }: Props) {
  const t = useT()
  const { difference, meanwhile, language } = page
  return (
    <section className="history suggestion">
      <h1>
        <Message
          id={page.kind === 'question' ? 'suggestions.for_question' : 'suggestions.for_answer'}
          values={{
            title: (
              <Link to={page.path} lang={page.titleLanguage}>
                {page.title}
              </Link>
            ),
          }}
        />
      </h1>
      <Standing page={page} />
      <ProblemNote problem={problem} />
      {page.isOvertaken ? (
        <div className="note note-warn">
          <Icon name="alert" />
          <p>{t(page.may.renew ? 'suggestions.overtaken_yours' : 'suggestions.overtaken')}</p>
        </div>
      ) : null}
      <h2>{t(page.state === 'waiting' ? 'suggestions.would_change' : 'suggestions.changed')}</h2>
      <Changes changes={difference} language={language} />
      {meanwhile ? (
        <>
          <h2>{t('suggestions.meanwhile')}</h2>
          <Changes changes={meanwhile} language={language} />
        </>
      ) : null}
      <SuggestionDecisions page={page} problem={problem} />
    </section>
  )
}

function Standing({ page }: Pick<Props, 'page'>) {
  const t = useT()
  const { state, author, decider, createdAt, decidedAt, reason, decisionReason } = page
  return (
    <>
      <p className="meta">
        <span className={state === 'approved' ? 'state state-solved' : 'state state-open'}>
          {t(`suggestions.state_${state}`)}
        </span>
        <span>
          <Message
            id="suggestions.by"
            values={{ name: <AuthorName author={author} />, time: <TimeAgo at={createdAt} /> }}
          />
        </span>
        {decidedAt && decider ? (
          <span>
            <Message
              id="suggestions.decided_by"
              values={{ name: <AuthorName author={decider} />, time: <TimeAgo at={decidedAt} /> }}
            />
          </span>
        ) : null}
      </p>
      <p className="revision-reason" lang="">
        {reason}
      </p>
      {decisionReason ? (
        <div className="note">
          <Icon name="comment" />
          <div>
            <b>{t('suggestions.rejected_because')}</b>
            <p lang="">{decisionReason}</p>
          </div>
        </div>
      ) : null}
    </>
  )
}
