import { Form } from '@remix-run/react'
import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { AdminTable } from '../admin/admin-table.tsx'
import type { TagDeskPage } from './tag-desk.server.ts'
import { TagFields } from './tag-fields.tsx'
import { Wished } from './wished.tsx'

interface Props {
  page: TagDeskPage
  problem: Problem | undefined
}

/** What questions are about: all tags, and those that people wish for. */
export function TagDesk({ page, problem }: Props) {
  const t = useT()
  const adding = keptValue(problem, 'act') === 'add'
  return (
    <section className="tag-desk">
      <h1>{t('shell.tags')}</h1>
      <p className="lead">{t('tag_desk.lead')}</p>
      <ProblemNote problem={problem} />
      <Wished wished={page.wished} />
      <details className="fold" open={adding}>
        <summary>{t('tag_desk.add')}</summary>
        <form className="form" method="post" noValidate>
          <input type="hidden" name="act" value="add" />
          <TagFields problem={adding ? problem : undefined} />
          <div className="form-end">
            <Button look="primary">{t('tag_desk.add_act')}</Button>
          </div>
        </form>
      </details>
      <Filter q={page.q} />
      <Tags page={page} />
      <Pagination next={page.next} />
    </section>
  )
}

function Filter({ q }: Pick<TagDeskPage, 'q'>) {
  const t = useT()
  return (
    <Form className="tag-filter" role="search" method="get" aria-label={t('tags.filter')}>
      <div className="seek">
        <Icon name="search" />
        <input
          name="q"
          type="search"
          defaultValue={q}
          aria-label={t('tags.filter')}
          placeholder={t('tags.filter')}
          maxLength={100}
        />
      </div>
      <Button>{t('tags.show')}</Button>
      {q ? <Link to="/admin/tags">{t('tag_desk.all')}</Link> : null}
    </Form>
  )
}

function Tags({ page: { items, q } }: Pick<Props, 'page'>) {
  const t = useT()
  if (items.length === 0) {
    return (
      <EmptyState icon="flag" title={t(q ? 'tags.none_like' : 'tags.none')}>
        <p>{t('tags.none_hint')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <h2 id="all-tags" className="visually-hidden">
        {t('tag_desk.all')}
      </h2>
      <AdminTable labelledBy="all-tags">
        <thead>
          <tr>
            <th scope="col">{t('tag_desk.column_tag')}</th>
            <th scope="col">{t('tag_desk.column_chinese')}</th>
            <th scope="col">{t('tag_desk.column_questions')}</th>
            <th scope="col">{t('tag_desk.column_facts')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ slug, name, questionCount, templates }) => (
            <tr key={slug}>
              <th scope="row">
                <Link to={`/admin/tags/${encodeURIComponent(slug)}`} lang="en">
                  {name.en}
                </Link>
              </th>
              <td>
                {name['zh-CN'] ? (
                  <span lang="zh-CN">{name['zh-CN']}</span>
                ) : (
                  <span className="hint">{t('tag_desk.missing')}</span>
                )}
              </td>
              <td>{formatNumber(questionCount, t.locale)}</td>
              <td>{formatNumber(templates, t.locale)}</td>
            </tr>
          ))}
        </tbody>
      </AdminTable>
    </>
  )
}
