import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { useShell } from '~/ui/shell/shell-data.ts'
import { Tag } from '~/ui/tag.tsx'
import { ListAside } from './list-aside.tsx'
import { FilterChip, FilterMenu, ListBar } from './list-bar.tsx'
import { ListBody } from './list-body.tsx'
import type { QuestionsPage } from './questions-list.server.ts'

export function AllQuestions({ page }: { page: QuestionsPage }) {
  const t = useT()
  const { list, tag } = page
  const isStaff = useShell()?.viewer?.isStaff
  const askPath = tag ? `/questions/ask?tags=${encodeURIComponent(tag.slug)}` : '/questions/ask'
  const feedPath = tag ? `/tags/${tag.slug}/feed.atom` : `/feeds/questions.atom?language=${t.locale}`
  return (
    <>
      <h1>{t('lists.title')}</h1>
      <div className="cols list-page">
        <div>
          <ListBar list={list}>
            {tag ? (
              <FilterChip href={list.choices.without.tag}>
                <span lang={tag.lang}>{tag.name}</span>
              </FilterChip>
            ) : (
              <TagMenu tags={page.tags} />
            )}
          </ListBar>
          <ListBody list={list} askPath={askPath} />
          {isStaff ? (
            <p>
              <Link to="/questions?select=1">{t('bulk.title')}</Link>
            </p>
          ) : null}
        </div>
        <ListAside askPath={askPath} feedPath={feedPath}>
          <section>
            <h2>{t('lists.popular_tags')}</h2>
            <p className="tags">
              {page.tags.map(({ slug, name, lang, questionCount }) => (
                <Tag key={slug} slug={slug} name={name} lang={lang} count={questionCount} />
              ))}
            </p>
            <Link className="more-link" to="/tags">
              {t('lists.all_tags')}
            </Link>
          </section>
        </ListAside>
      </div>
    </>
  )
}

function TagMenu({ tags }: { tags: QuestionsPage['tags'] }) {
  const t = useT()
  if (tags.length === 0) return null
  return (
    <FilterMenu label={t('lists.tag')} chosen={undefined}>
      {tags.map((tag) => (
        <Link key={tag.slug} to={tag.href} lang={tag.lang}>
          {tag.name}
        </Link>
      ))}
    </FilterMenu>
  )
}
