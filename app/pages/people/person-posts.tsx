import type { PersonView } from '~/features/people/person.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { excerptOf } from '~/markdown/excerpt.ts'
import { Link } from '~/ui/link.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'

/** As much as tells what it is about. */
const SHOWN_CHARACTERS = 240

export function PersonPosts({ posts }: Pick<PersonView, 'posts'>) {
  const t = useT()
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{t('people.posts')}</h2>
      {posts.length === 0 ? <p className="hint">{t('people.no_posts')}</p> : null}
      <ul className="people-list">
        {posts.map((post) => (
          <PersonPost key={`${post.kind}-${post.id}`} post={post} />
        ))}
      </ul>
    </section>
  )
}

function PersonPost({ post }: { post: PersonView['posts'][number] }) {
  const t = useT()
  const { kind, id, questionId, text, language, createdAt, deletedAt, heldAt } = post
  const place = kind === 'question' ? '' : `#${kind}-${id}`
  return (
    <li className="person-line">
      <p className="meta">
        <Link to={`/questions/${questionId}${place}`}>{t(`people.${kind}`)}</Link>
        <TimeAgo at={createdAt} />
        {deletedAt ? <span className="state">{t('people.deleted')}</span> : null}
        {heldAt && !deletedAt ? <span className="state">{t('people.held')}</span> : null}
      </p>
      <p lang={language}>{excerptOf(text, SHOWN_CHARACTERS)}</p>
    </li>
  )
}
