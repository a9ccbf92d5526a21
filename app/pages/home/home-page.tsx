import { CategoryCard } from '~/features/faq/ui/category-card.tsx'
import { QuestionList } from '~/features/questions/ui/question-list.tsx'
import { useT } from '~/i18n/react.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Link } from '~/ui/link.tsx'
import { SearchForm } from '~/ui/search-form.tsx'
import { OtherLanguageToo } from '../questions-list/list-bar.tsx'
import type { HomePage } from './home.server.ts'
import { HomeAside } from './home-aside.tsx'

export function Home({ page }: { page: HomePage }) {
  const t = useT()
  const { categories, questions, readsAll } = page
  return (
    <>
      <section className="hero">
        <h1>{t('home.title')}</h1>
        <SearchForm label={t('home.search_hint')} size="l" />
        <Topics topics={page.topics} />
      </section>
      {categories.length > 0 ? (
        <section aria-labelledby="help-centre">
          <h2 id="help-centre" className="visually-hidden">
            {t('shell.help')}
          </h2>
          <div className="card-grid category-grid">
            {categories.map((category) => (
              <CategoryCard key={category.id} category={category} heading="h3" />
            ))}
          </div>
        </section>
      ) : null}
      <div className="cols home-cols">
        <section aria-labelledby="community-now">
          <div className="head">
            <h2 id="community-now">{t('home.community')}</h2>
            <Link to="/questions">{t('home.all_questions')}</Link>
          </div>
          {questions.length > 0 ? (
            <QuestionList questions={questions} heading="h3" time="active" />
          ) : (
            <EmptyState icon="comment" title={t('lists.none')}>
              <p>{t('lists.none_hint')}</p>
              {readsAll ? null : <OtherLanguageToo readsAll={false} />}
            </EmptyState>
          )}
        </section>
        <HomeAside entries={page.entries} />
      </div>
    </>
  )
}

function Topics({ topics }: { topics: HomePage['topics'] }) {
  const t = useT()
  if (topics.length === 0) return null
  return (
    <p className="meta topics">
      <span>{t('home.often')}</span>
      {topics.map(({ slug, name, lang }) => (
        <Link key={slug} to={`/tags/${encodeURIComponent(slug)}`} lang={lang}>
          {name}
        </Link>
      ))}
    </p>
  )
}
