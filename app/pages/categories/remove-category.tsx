import { Link } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Select } from '~/ui/field.tsx'
import type { CategoryRow } from './categories.server.ts'

/** Asks once, in place; what is in the category goes to another one in the same act. */
export function RemoveCategory({ category, others }: { category: CategoryRow; others: CategoryRow[] }) {
  const t = useT()
  const { id, entryCount: count } = category
  if (count > 0 && others.length === 0) return <p className="hint">{t('categories.remove_last')}</p>
  return (
    <form className="form category-remove" method="post">
      <input type="hidden" name="act" value="remove" />
      <input type="hidden" name="category" value={id} />
      {count > 0 ? (
        <Select
          name="moveTo"
          label={t('categories.move_to', { count })}
          hint={t('categories.move_to_hint')}
          options={others.map((other) => ({
            value: String(other.id),
            label: other.name[t.locale] || other.name.en,
          }))}
        />
      ) : (
        <p>{t('categories.remove_ask')}</p>
      )}
      <div className="form-end">
        <Button look="danger" size="s">
          {t(count > 0 ? 'categories.move_and_remove' : 'categories.remove')}
        </Button>
        <Link to={`?#category-${id}`}>{t('posts.cancel')}</Link>
      </div>
    </form>
  )
}
