import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Field } from '~/ui/field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import type { CategoriesPage } from './categories.server.ts'
import { CategoryFields } from './category-fields.tsx'
import { CategoryRow } from './category-row.tsx'

interface Props {
  page: CategoriesPage
  problem: Problem | undefined
}

/** What the help centre is divided into, in the order of its readers. */
export function Categories({ page, problem }: Props) {
  const t = useT()
  const sent = keptValue(problem, 'category')
  const adding = keptValue(problem, 'act') === 'add'
  return (
    <section className="categories">
      <h1>{t('categories.title')}</h1>
      <p className="lead">{t('categories.lead')}</p>
      <ProblemNote problem={problem} />
      <AddForm problem={adding ? problem : undefined} isOpen={adding || page.length === 0} />
      {page.length === 0 ? (
        <EmptyState icon="seal" title={t('categories.none')}>
          <p>{t('categories.none_hint')}</p>
        </EmptyState>
      ) : null}
      <ol className="category-rows">
        {page.map((category) => (
          <CategoryRow
            key={category.id}
            category={category}
            others={page.filter(({ id }) => id !== category.id)}
            problem={sent === String(category.id) ? problem : undefined}
          />
        ))}
      </ol>
    </section>
  )
}

function AddForm({ problem, isOpen }: Pick<Props, 'problem'> & { isOpen: boolean }) {
  const t = useT()
  return (
    <details className="fold" open={isOpen}>
      <summary>{t('categories.add')}</summary>
      <form className="form" method="post" noValidate>
        <input type="hidden" name="act" value="add" />
        <CategoryFields problem={problem} />
        <Field
          name="slug"
          label={t('categories.slug')}
          hint={t('categories.slug_hint')}
          problem={problem}
          necessity="optional"
          autoComplete="off"
        />
        <div className="form-end">
          <Button look="primary">{t('categories.add_act')}</Button>
        </div>
      </form>
    </details>
  )
}
