import { CATEGORY_ICONS, categoryIconOf } from '~/features/faq/category-icons.ts'
import { CategoryIcon } from '~/features/faq/ui/category-icon.tsx'
import { useT } from '~/i18n/react.tsx'
import { Field } from '~/ui/field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import type { CategoryRow } from './categories.server.ts'

interface Props {
  category?: Pick<CategoryRow, 'name' | 'description' | 'icon'>
  problem: Problem | undefined
}

/** What a category says in both languages, and how it is drawn. */
export function CategoryFields({ category, problem }: Props) {
  const t = useT()
  const english = { problem, lang: 'en', autoComplete: 'off' }
  const chinese = { problem, lang: 'zh-CN', autoComplete: 'off', necessity: 'optional' } as const
  const { name, description } = category ?? {}
  return (
    <>
      <div className="category-fields">
        <Field {...english} name="name" label={t('categories.name')} initial={name?.en} />
        <Field {...chinese} name="nameZh" label={t('categories.name_zh')} initial={name?.['zh-CN']} />
        <Field
          {...english}
          name="description"
          label={t('categories.description')}
          initial={description?.en}
          necessity="optional"
        />
        <Field
          {...chinese}
          name="descriptionZh"
          label={t('categories.description_zh')}
          initial={description?.['zh-CN']}
        />
      </div>
      <IconChoice chosen={categoryIconOf(keptValue(problem, 'icon') ?? category?.icon ?? '')} />
    </>
  )
}

function IconChoice({ chosen }: { chosen: string }) {
  const t = useT()
  return (
    <fieldset className="icon-choice">
      <legend>{t('categories.icon')}</legend>
      <div>
        {CATEGORY_ICONS.map((name) => (
          <label key={name}>
            <input type="radio" name="icon" value={name} defaultChecked={name === chosen} />
            <CategoryIcon icon={name} />
            <span className="visually-hidden">{t(`categories.icon_${name}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
