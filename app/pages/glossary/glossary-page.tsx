import { Form, Link } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import type { GlossaryPage } from './glossary.server.ts'
import { GroupFields } from './group-fields.tsx'
import { GroupRow } from './group-row.tsx'
import { ImportForm } from './import-form.tsx'

interface Props {
  page: GlossaryPage
  problem: Problem | undefined
}

/** Words that mean the same to search, in both languages. */
export function Glossary({ page, problem }: Props) {
  const t = useT()
  const act = keptValue(problem, 'act')
  return (
    <section className="glossary">
      <h1>{t('glossary.title')}</h1>
      <p className="lead">{t('glossary.lead')}</p>
      <ProblemNote problem={problem} />
      <AddForm problem={act === 'add' ? problem : undefined} isOpen={page.isEmpty || act === 'add'} />
      <ImportForm problem={act === 'import' ? problem : undefined} />
      {page.isEmpty ? null : <Filter page={page} />}
      <Groups page={page} problem={problem} />
      <Pagination next={page.next} />
    </section>
  )
}

function AddForm({ problem, isOpen }: { problem: Problem | undefined; isOpen: boolean }) {
  const t = useT()
  return (
    <details className="fold" open={isOpen}>
      <summary>{t('glossary.add')}</summary>
      <form className="form" method="post" noValidate>
        <input type="hidden" name="act" value="add" />
        <GroupFields problem={problem} />
        <div className="form-end">
          <Button look="primary">{t('glossary.add_act')}</Button>
        </div>
      </form>
    </details>
  )
}

function Filter({ page: { q, total } }: Pick<Props, 'page'>) {
  const t = useT()
  return (
    <Form className="tag-filter" role="search" method="get" aria-label={t('glossary.filter')}>
      <div className="seek">
        <Icon name="search" />
        <input
          name="q"
          type="search"
          defaultValue={q}
          aria-label={t('glossary.filter')}
          placeholder={t('glossary.filter')}
          maxLength={100}
        />
      </div>
      <Button>{t('tags.show')}</Button>
      {q ? <Link to="/admin/glossary">{t('glossary.all')}</Link> : null}
      <span className="filter-count">{t('glossary.count', { count: total })}</span>
    </Form>
  )
}

function Groups({ page: { groups, isEmpty }, problem }: Props) {
  const t = useT()
  if (groups.length === 0) {
    return (
      <EmptyState icon="copy" title={t(isEmpty ? 'glossary.none' : 'glossary.none_like')}>
        <p>{t(isEmpty ? 'glossary.none_hint' : 'glossary.none_like_hint')}</p>
      </EmptyState>
    )
  }
  return (
    <ul className="glossary-groups">
      {groups.map((group) => (
        <GroupRow
          key={group.id}
          group={group}
          problem={keptValue(problem, 'group') === String(group.id) ? problem : undefined}
        />
      ))}
    </ul>
  )
}
