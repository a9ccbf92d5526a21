import { Form, useNavigation } from '@remix-run/react'
import type { Glimpse } from '~/features/questions/glimpse.ts'
import { FirstLines, GlimpseLink, GlimpseMeta } from '~/features/questions/ui/glimpse.tsx'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Icon } from '~/ui/icon.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import type { ChoosePage } from './choose.server.ts'

/** Which question was asked before? Searching is a plain form; the element sends it while one types. */
export function Choose({ page, problem }: { page: ChoosePage; problem: Problem | undefined }) {
  const t = useT()
  return (
    <section className="choosing">
      <h1>{t(page.decides ? 'duplicates.decide' : 'duplicates.propose_title')}</h1>
      <ProblemNote problem={problem} />
      <blockquote className="card excerpt" lang={page.language}>
        {page.title}
      </blockquote>
      <search-as-typed>
        <SearchField page={page} problem={problem} />
        <Found page={page} />
      </search-as-typed>
      <p>
        <a href={page.path}>{t('posts.cancel')}</a>
      </p>
    </section>
  )
}

function SearchField({ page, problem }: { page: ChoosePage; problem: Problem | undefined }) {
  const t = useT()
  const errors = problem?.fields?.canonical ?? []
  return (
    <Form className="field" method="get" replace preventScrollReset>
      <label htmlFor="search-words">{t('duplicates.search_label')}</label>
      <p className="hint" id="search-hint">
        {t('duplicates.search_hint', { example: '/q/123' })}
      </p>
      <div className="choosing-field">
        <div className="seek">
          <Icon name="search" />
          <input
            id="search-words"
            name="q"
            type="search"
            defaultValue={keptValue(problem, 'canonical') ?? page.text}
            aria-describedby={errors.length > 0 ? 'search-hint search-error' : 'search-hint'}
            aria-invalid={errors.length > 0 ? true : undefined}
            autoComplete="off"
            enterKeyHint="search"
          />
        </div>
        <Button>{t('duplicates.search')}</Button>
      </div>
      {errors.length > 0 ? (
        <p className="field-error" id="search-error">
          {errors.join(' ')}
        </p>
      ) : null}
    </Form>
  )
}

function Found({ page: { found } }: { page: ChoosePage }) {
  const t = useT()
  const isSearching = useNavigation().state === 'loading'
  return (
    <div>
      <p className="hint" role="status">
        {t('duplicates.found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <EmptyState icon="search" title={t('duplicates.none')}>
          <p>{t('duplicates.none_hint')}</p>
        </EmptyState>
      ) : (
        <ol className="choices" aria-busy={isSearching}>
          {found.map((question) => (
            <Choice key={question.id} question={question} />
          ))}
        </ol>
      )}
    </div>
  )
}

function Choice({ question }: { question: Glimpse }) {
  const t = useT()
  const title = `choice-${question.id}`
  return (
    <li>
      <div>
        <h2 className="row-title" id={title}>
          <GlimpseLink question={question} />
        </h2>
        <FirstLines question={question} />
        <GlimpseMeta question={question} />
      </div>
      <form method="get">
        <Button size="s" name="canonical" value={question.id} aria-describedby={title}>
          {t('duplicates.this_one')}
        </Button>
      </form>
    </li>
  )
}
