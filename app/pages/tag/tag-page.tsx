import { AuthorName } from '~/features/accounts/ui/author-name.tsx'
import { TagHead } from '~/features/tags/ui/tag-head.tsx'
import { useT } from '~/i18n/react.tsx'
import { Avatar } from '~/ui/avatar.tsx'
import { ListAside } from '../questions-list/list-aside.tsx'
import { ListBar } from '../questions-list/list-bar.tsx'
import { ListBody } from '../questions-list/list-body.tsx'
import type { TagPage } from './tag.server.ts'

export function OneTag({ page }: { page: TagPage }) {
  const { tag, descriptionLanguage, isFollowing, answerers, list } = page
  const slug = encodeURIComponent(tag.slug)
  const askPath = `/questions/ask?tags=${slug}`
  return (
    <>
      <TagHead tag={tag} descriptionLanguage={descriptionLanguage} isFollowing={isFollowing} />
      <div className="cols list-page">
        <div>
          <ListBar list={list} />
          <ListBody list={list} askPath={askPath} />
        </div>
        <ListAside askPath={askPath} feedPath={`/tags/${slug}/feed.atom`}>
          <TopAnswerers answerers={answerers} />
        </ListAside>
      </div>
    </>
  )
}

function TopAnswerers({ answerers }: Pick<TagPage, 'answerers'>) {
  const t = useT()
  if (answerers.length === 0) return null
  return (
    <section>
      <h2>{t('tags.top_answerers')}</h2>
      <ul>
        {answerers.map(({ author, score, answers }) => (
          <li key={author.id} className="person">
            <Avatar name={author.displayName} size="s" />
            <div>
              <AuthorName author={author} />
              <span className="meta">
                <span>{t('profile.answers', { count: answers })}</span>
                <span>{t('tags.answer_score', { count: score })}</span>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
