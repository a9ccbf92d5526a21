import { FACT_SHAPES, FACT_VISIBILITIES } from '#db/schema/types.ts'
import type { DeskTag } from '~/features/tags/desk.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Field, Select, TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'

interface Props {
  template?: DeskTag['templates'][number] | undefined
  problem: Problem | undefined
}

/** Staff alone, until somebody decides otherwise: a public transaction id shows thieves a victim. */
export function TemplateFields({ template, problem }: Props) {
  const t = useT()
  const shapes = FACT_SHAPES.map((value) => ({ value, label: t(`tag_desk.shape_${value}`) }))
  const visibilities = FACT_VISIBILITIES.map((value) => ({ value, label: t(`tag_desk.visibility_${value}`) }))
  return (
    <>
      <div className="two-languages">
        <Names template={template} problem={problem} />
        <Select
          name="shape"
          label={t('tag_desk.shape')}
          options={shapes}
          initial={template?.shape}
          problem={problem}
        />
        <Select
          name="visibility"
          label={t('tag_desk.visibility')}
          options={visibilities}
          initial={template?.visibility ?? 'staff'}
          problem={problem}
        />
      </div>
      <TextArea
        name="choices"
        label={t('tag_desk.choices')}
        hint={t('tag_desk.choices_hint')}
        initial={template?.choices.join(', ')}
        problem={problem}
        necessity="optional"
      />
      <label className="check">
        <input type="checkbox" name="required" value="yes" defaultChecked={template?.required} />
        {t('tag_desk.required')}
      </label>
    </>
  )
}

function Names({ template, problem }: Props) {
  const t = useT()
  return (
    <>
      <Field
        name="name"
        label={t('tag_desk.name')}
        initial={template?.name.en}
        problem={problem}
        lang="en"
        autoComplete="off"
      />
      <Field
        name="nameZh"
        label={t('tag_desk.name_zh')}
        initial={template?.name['zh-CN']}
        problem={problem}
        necessity="optional"
        lang="zh-CN"
        autoComplete="off"
      />
    </>
  )
}
