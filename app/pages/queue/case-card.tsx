import { AuthorName } from '~/features/accounts/ui/author-name.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { Changes } from '../suggestions/changes.tsx'
import type { QueuePage } from './queue.server.ts'

type Page = NonNullable<QueuePage>
type Shown = Page['head']

/** The post as it was written, its thread, and why it is here. */
export function CaseCard({ page: { head, flags, twin, suggestion } }: { page: Page }) {
  const t = useT()
  const { kind, thread, text, language, isCut, path } = head
  return (
    <article className="card">
      <p className="meta">
        <span>{t(`held.${kind}`)}</span>
        {head.author ? <Link to={`/users/${head.author.handle}`}>@{head.author.handle}</Link> : null}
        <TimeAgo at={head.createdAt} />
      </p>
      <h2 className="row-title" lang={thread.language}>
        <Link to={path}>{thread.title}</Link>
      </h2>
      {kind === 'question' ? null : (
        <p className="hint first-lines" lang={thread.language}>
          {thread.firstLines}
        </p>
      )}
      {head.isOnlySuggested ? null : (
        <p className="queue-text" lang={language}>
          {text}
        </p>
      )}
      {isCut ? <Link to={path}>{t('queue.read_on')}</Link> : null}
      {suggestion ? <Suggested suggestion={suggestion} language={language} /> : null}
      <h3>{t('queue.why')}</h3>
      <ul className="queue-why">
        <Reasons shown={head} />
        {flags.map((flag) => (
          <li key={flag.id}>
            {t('queue.flag', { kind: t(`flags.${flag.kind}`), handle: flag.handle, count: flag.reputation })}
            {flag.note ? <q lang="">{flag.note}</q> : null}
          </li>
        ))}
        {twin ? (
          <li>
            {t('queue.alike', { count: twin.score })}{' '}
            <Link to={twin.candidate.path} lang={twin.candidate.language}>
              {twin.candidate.title}
            </Link>
          </li>
        ) : null}
      </ul>
    </article>
  )
}

interface SuggestedProps {
  suggestion: NonNullable<Page['suggestion']>
  language: Shown['language']
}

/** What A would make of it. */
function Suggested({ suggestion: { author, createdAt, reason, difference }, language }: SuggestedProps) {
  const t = useT()
  return (
    <section>
      <h3>{t('suggestions.would_change')}</h3>
      <p className="meta">
        <span>
          <Message
            id="suggestions.by"
            values={{ name: <AuthorName author={author} />, time: <TimeAgo at={createdAt} /> }}
          />
        </span>
      </p>
      <p className="revision-reason" lang="">
        {reason}
      </p>
      <Changes changes={difference} language={language} />
    </section>
  )
}

function Reasons({ shown: { reasons, heldFor } }: { shown: Shown }) {
  const t = useT()
  return (
    <>
      {heldFor ? (
        <li>
          <HeldFor heldFor={heldFor} />
        </li>
      ) : null}
      {reasons.includes('waiting') ? <li>{t('queue.waiting')}</li> : null}
      {reasons.includes('suggested') ? <li>{t('queue.suggested')}</li> : null}
    </>
  )
}

function HeldFor({ heldFor }: { heldFor: NonNullable<Shown['heldFor']> }) {
  const t = useT()
  if (heldFor.why === 'contact') return t('held.contact', { rule: heldFor.rule })
  if (heldFor.why === 'new_member') return t('held.new_member')
  if (heldFor.why === 'flags') return t('queue.hidden_by_flags')
  const kinds = heldFor.kinds.map((kind) => t(`held.likely_${kind}`))
  return t('held.likely', { kinds: kinds.join(t.locale === 'zh-CN' ? '、' : ', ') })
}

/** What is decided together with it, unless it is taken out. */
export function Others({ others, form }: { others: Page['others']; form: string }) {
  const t = useT()
  if (others.length === 0) return null
  return (
    <fieldset className="queue-others">
      <legend>{t('queue.together', { count: others.length })}</legend>
      {others.map((other) => (
        <div key={other.subject} className="queue-other">
          <label className="check">
            <input type="checkbox" name="subjects[]" value={other.subject} form={form} defaultChecked />
            {t(`held.${other.kind}`)} · {t(`queue.tie_${other.tie}`)}
          </label>
          <p className="first-lines" lang={other.language}>
            {other.text}
          </p>
        </div>
      ))}
    </fieldset>
  )
}

/** Who wrote it, and what was decided about them before. */
export function AboutAuthor({ page: { head, earlier } }: { page: Page }) {
  const t = useT()
  const { author } = head
  if (!author || head.isOnlySuggested) return null
  return (
    <section className="queue-author">
      <h3>{t('queue.author')}</h3>
      <p className="meta">
        <Link to={`/users/${author.handle}`}>{author.displayName}</Link>
        <span>{t('posts.reputation', { count: author.reputation })}</span>
        <span>
          {t('queue.member_since')} <TimeAgo at={author.createdAt} />
        </span>
      </p>
      <p className="hint">
        {earlier.length === 0
          ? t('queue.no_earlier')
          : earlier.map(({ act, times }) => `${t(`queue.act_${act}`)} × ${times}`).join(' · ')}
      </p>
    </section>
  )
}
