import { Link } from '@remix-run/react'
import { CategoryIcon } from '~/features/faq/ui/category-icon.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { CategoryRow as Row } from './categories.server.ts'
import { CategoryFields } from './category-fields.tsx'
import { RemoveCategory } from './remove-category.tsx'

interface Props {
  category: Row
  /** Where its entries may go. */
  others: Row[]
  /** Of a form in this row. */
  problem: Problem | undefined
}

export function CategoryRow({ category, others, problem }: Props) {
  return (
    <li id={`category-${category.id}`}>
      {category.mode === 'edit' ? (
        <EditForm category={category} problem={problem} />
      ) : (
        <Shown category={category} />
      )}
      {category.mode === 'remove' ? <RemoveCategory category={category} others={others} /> : null}
    </li>
  )
}

function Shown({ category }: Pick<Props, 'category'>) {
  const t = useT()
  const { id, name, description, icon, slug, entryCount } = category
  const named = `category-name-${id}`
  return (
    <div className="category-row">
      <CategoryIcon icon={icon} />
      <div>
        <h2 id={named} className="row-title">
          <span lang="en">{name.en}</span>
          {name['zh-CN'] ? <span lang="zh-CN"> {name['zh-CN']}</span> : null}
        </h2>
        {description.en ? (
          <p className="hint" lang="en">
            {description.en}
          </p>
        ) : null}
        {description['zh-CN'] ? (
          <p className="hint" lang="zh-CN">
            {description['zh-CN']}
          </p>
        ) : null}
        <p className="meta">
          <a href={`/help/${slug}`}>
            <code>/help/{slug}</code>
          </a>
          <span>{t('categories.entries', { count: entryCount })}</span>
          <ActLink category={category} act="edit" labelledBy={named} />
          <ActLink category={category} act="remove" labelledBy={named} />
        </p>
      </div>
      <MoveForm category={category} labelledBy={named} />
    </div>
  )
}

interface ActProps extends Pick<Props, 'category'> {
  labelledBy: string
}

function ActLink({ category: { id }, act, labelledBy }: ActProps & { act: 'edit' | 'remove' }) {
  const t = useT()
  const self = `${act}-category-${id}`
  return (
    <Link id={self} to={`?${act}=${id}#category-${id}`} aria-labelledby={`${self} ${labelledBy}`}>
      {t(`categories.${act}`)}
    </Link>
  )
}

/** Buttons, so that the order can be changed without scripts and without dragging. */
function MoveForm({ category: { id, isFirst, isLast }, labelledBy }: ActProps) {
  const t = useT()
  const buttons = [
    { to: 'up', isUseless: isFirst, label: t('categories.up') },
    { to: 'down', isUseless: isLast, label: t('categories.down') },
  ] as const
  return (
    <form method="post" className="category-move" aria-labelledby={labelledBy}>
      <input type="hidden" name="act" value="move" />
      <input type="hidden" name="category" value={id} />
      {buttons.map(({ to, isUseless, label }) => (
        <Button key={to} size="s" name="to" value={to} aria-label={label} title={label} disabled={isUseless}>
          <Icon name={to} />
        </Button>
      ))}
    </form>
  )
}

function EditForm({ category, problem }: Omit<Props, 'others'>) {
  const t = useT()
  return (
    <form className="form" method="post" noValidate>
      <input type="hidden" name="act" value="edit" />
      <input type="hidden" name="category" value={category.id} />
      <CategoryFields category={category} problem={problem} />
      <p className="hint">
        <Message id="categories.slug_stays" values={{ slug: <code>/help/{category.slug}</code> }} />
      </p>
      <div className="form-end">
        <Button>{t('common.save')}</Button>
        <Link to={`?#category-${category.id}`}>{t('posts.cancel')}</Link>
      </div>
    </form>
  )
}
