import type { heldPosts } from '~/features/moderation/held.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Link } from '~/ui/link.tsx'

type Held = Awaited<ReturnType<typeof heldPosts>>[number]

/** Posts that wait for approval, and why. They are deleted where they stand. */
export function HeldPosts({ posts }: { posts: Held[] }) {
  const t = useT()
  return (
    <section className="official-page">
      <h1>{t('held.title')}</h1>
      <p className="lead">{t('held.lead')}</p>
      {posts.length === 0 ? (
        <EmptyState icon="check" title={t('held.none')}>
          <p>{t('held.none_hint')}</p>
        </EmptyState>
      ) : null}
      {posts.map((post) => (
        <HeldPost key={`${post.kind}-${post.id}`} post={post} />
      ))}
    </section>
  )
}

function HeldPost({ post }: { post: Held }) {
  const t = useT()
  const { kind, id, questionId, title, text, language, handle } = post
  const place = kind === 'question' ? '' : `#${kind}-${id}`
  return (
    <article className="card">
      <p className="meta">
        <span>{t(`held.${kind}`)}</span>
        {handle ? <Link to={`/users/${handle}`}>@{handle}</Link> : null}
      </p>
      {title ? (
        <h2 className="row-title" lang={language}>
          {title}
        </h2>
      ) : null}
      <p lang={language}>{text.length > 600 ? `${text.slice(0, 600).toWellFormed()} …` : text}</p>
      <p className="hint">
        <WhyHeld post={post} />
      </p>
      <form className="form-end" method="post">
        <input type="hidden" name="kind" value={kind} />
        <Button size="s" name="id" value={id}>
          {t('held.approve')}
        </Button>
        <Link to={`/questions/${questionId}${place}`}>{t('held.open')}</Link>
      </form>
    </article>
  )
}

function WhyHeld({ post: { heldFor, secrets } }: { post: Held }) {
  const t = useT()
  if (secrets.length === 0)
    return heldFor ? t('held.contact', { rule: reasonOf(heldFor) }) : t('held.new_member')
  const kinds = secrets.map((kind) => t(`held.likely_${kind}`)).join(t.locale === 'zh-CN' ? '、' : ', ')
  return t('held.likely', { kinds })
}

/** People's words for a rule, where it has some. */
const reasonOf = (rule: string) => rule.split('#')[1]?.trim() || rule
