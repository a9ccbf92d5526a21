import { VoteButtons } from '~/features/votes/ui/vote-buttons.tsx'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Prose } from '~/ui/prose.tsx'
import { AnswerActs } from './answer-acts.tsx'
import { Attribution } from './attribution.tsx'
import { Comments } from './comments.tsx'
import { PostMeta } from './post-meta.tsx'
import type { AnswerView } from './thread.server.ts'
import type { Byline } from './thread-post.ts'
import { WhyHeld } from './why-held.tsx'

export function AnswerPost({ answer }: { answer: AnswerView }) {
  const t = useT()
  const path = `/answers/${answer.id}`
  return (
    <section
      className={answer.isAccepted ? 'answer accepted' : 'answer'}
      id={`answer-${answer.id}`}
      aria-label={t('answers.answer_by', { name: useName(answer.byline) })}
    >
      <AnswerMark answer={answer} />
      <Withheld answer={answer} />
      <div className="post">
        <VoteButtons {...answer} path={path} />
        <div className="post-main">
          <Prose html={answer.bodyHtml} language={answer.language} />
          <div className="foot">
            <AnswerActs answer={answer} />
            <PostMeta path={path} post={answer} isAsker={answer.byAsker ? 'asker' : undefined} />
          </div>
          <Attribution source={answer.source} />
        </div>
        <Comments path={path} name={`answer-${answer.id}`} post={answer} />
      </div>
    </section>
  )
}

function useName(byline: Byline): string {
  const t = useT()
  if (byline.kind === 'author') return byline.author.displayName
  return byline.kind === 'detached' ? t('posts.member') : t('common.deleted_user')
}

function AnswerMark({ answer: { isAccepted, entry } }: { answer: AnswerView }) {
  const t = useT()
  if (isAccepted) {
    return (
      <p className="answer-mark state state-solved">
        <Icon name="check" size={16} />
        <span>
          {t('answers.accepted')}
          {entry ? ` · ${t('answers.official')}` : null}
        </span>
      </p>
    )
  }
  return entry ? (
    <p className="answer-mark state state-official">
      <Icon name="seal" size={16} />
      {t('answers.official_alone')}
    </p>
  ) : null
}

/** Why others do not see it, and what can be done about that. */
function Withheld({ answer: { id, deletedAt, heldAt, whyHeld, may } }: { answer: AnswerView }) {
  const t = useT()
  if (!deletedAt && !heldAt) return null
  const act = deletedAt
    ? { allowed: may.restore, action: `/answers/${id}/restore`, label: t('posts.restore') }
    : { allowed: may.approve, action: `/answers/${id}/approve`, label: t('answers.approve') }
  return (
    <div className={deletedAt ? 'note note-danger' : 'note note-warn'}>
      <Icon name={deletedAt ? 'trash' : 'clock'} />
      <div>
        {deletedAt ? t('answers.deleted_note') : t('answers.held_note')}
        <WhyHeld why={deletedAt ? null : whyHeld} />
        {act.allowed ? (
          <form className="banner-act" method="post" action={act.action}>
            <Button size="s">{act.label}</Button>
          </form>
        ) : null}
      </div>
    </div>
  )
}
