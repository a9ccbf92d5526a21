import type { Localised } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Field, TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'

interface Props {
  tag?: { name: Localised; description: Localised; synonyms: string[] }
  problem: Problem | undefined
}

/** What a tag is called and means, in each language. */
export function TagFields({ tag, problem }: Props) {
  const t = useT()
  return (
    <>
      <div className="two-languages">
        <Field
          name="name"
          label={t('tag_desk.name')}
          initial={tag?.name.en}
          problem={problem}
          lang="en"
          autoComplete="off"
        />
        <Field
          name="nameZh"
          label={t('tag_desk.name_zh')}
          initial={tag?.name['zh-CN']}
          problem={problem}
          necessity="optional"
          lang="zh-CN"
          autoComplete="off"
        />
        <TextArea
          name="description"
          label={t('tag_desk.description')}
          initial={tag?.description.en}
          problem={problem}
          necessity="optional"
          lang="en"
        />
        <TextArea
          name="descriptionZh"
          label={t('tag_desk.description_zh')}
          initial={tag?.description['zh-CN']}
          problem={problem}
          necessity="optional"
          lang="zh-CN"
        />
      </div>
      <TextArea
        name="synonyms"
        label={t('tag_desk.synonyms')}
        hint={t('tag_desk.synonyms_hint')}
        initial={tag?.synonyms.join(', ')}
        problem={problem}
        necessity="optional"
      />
    </>
  )
}
