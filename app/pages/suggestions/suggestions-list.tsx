import { AuthorName } from '~/features/accounts/ui/author-name.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Link } from '~/ui/link.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { SuggestionsList } from './suggestions-list.server.ts'

/** Suggested edits that wait, the oldest first. */
export function SuggestedEdits({ list }: { list: SuggestionsList }) {
  const t = useT()
  return (
    <section className="official-page">
      <h1>{t('suggestions.title')}</h1>
      <p className="lead">{t('suggestions.list_lead')}</p>
      {list.items.length === 0 ? (
        <EmptyState icon="check" title={t('suggestions.none')}>
          <p>{t('suggestions.none_hint')}</p>
        </EmptyState>
      ) : null}
      {list.items.map((item) => (
        <article className="card" key={item.id}>
          <h2 className="row-title">
            <Link to={item.path} lang={item.language}>
              {item.title}
            </Link>
          </h2>
          <p lang="">{item.reason}</p>
          <p className="meta">
            <span>{t(item.isAnswer ? 'suggestions.an_answer' : 'suggestions.the_question')}</span>
            <span>
              <Message
                id="suggestions.by"
                values={{ name: <AuthorName author={item.author} />, time: <TimeAgo at={item.createdAt} /> }}
              />
            </span>
            {item.isOvertaken ? <span className="tag">{t('suggestions.is_overtaken')}</span> : null}
          </p>
        </article>
      ))}
      <Pagination next={list.next} />
    </section>
  )
}
