import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field, TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { FactPage } from './facts.server.ts'

export type Written = Partial<Omit<FactPage['written'], 'basedOn'>>

interface Props {
  written?: Written
  problem: Problem | undefined
}

/** What a fact is called, and how sentences of the community are known to speak of it. */
export function DescriptionFields({ written = {}, problem }: Props) {
  const t = useT()
  return (
    <>
      <div className="both">
        <Field
          name="nameEn"
          label={t('living_facts.name_en')}
          problem={problem}
          initial={written.nameEn}
          lang="en"
        />
        <Field
          name="nameZh"
          label={t('living_facts.name_zh')}
          problem={problem}
          initial={written.nameZh}
          necessity="optional"
          lang="zh-CN"
        />
      </div>
      <TextArea
        name="words"
        label={t('living_facts.words')}
        hint={t('living_facts.words_hint')}
        problem={problem}
        initial={written.words}
        rows={2}
        necessity="optional"
      />
    </>
  )
}

/** A value with its unit in each language, and where it is written down. */
export function ValueFields({ written = {}, problem }: Props) {
  const t = useT()
  const optional = { problem, necessity: 'optional' } as const
  return (
    <>
      <div className="both">
        <Field name="valueEn" label={t('living_facts.value')} problem={problem} initial={written.valueEn} />
        <Field
          {...optional}
          name="unitEn"
          label={t('living_facts.unit')}
          initial={written.unitEn}
          lang="en"
        />
      </div>
      <div className="both">
        <Field {...optional} name="valueZh" label={t('living_facts.value_zh')} initial={written.valueZh} />
        <Field
          {...optional}
          name="unitZh"
          label={t('living_facts.unit_zh')}
          initial={written.unitZh}
          lang="zh-CN"
        />
      </div>
      <Field
        name="source"
        label={t('living_facts.source')}
        hint={t('living_facts.source_hint')}
        problem={problem}
        initial={written.source}
      />
    </>
  )
}

/** Beside the form's own button, which sends what was changed by hand. */
export function KeepLikely({ problem }: Pick<Props, 'problem'>) {
  const t = useT()
  if (problem?.code !== 'guard.likely_fact') return null
  return (
    <Button look="quiet" name="likely" value="review">
      {t('living_facts.keep_likely')}
    </Button>
  )
}
