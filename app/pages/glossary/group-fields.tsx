import type { GroupWords } from '~/features/glossary/schema.ts'
import { useT } from '~/i18n/react.tsx'
import { TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'

interface Props {
  words?: GroupWords
  problem: Problem | undefined
}

/** The words of a group, those of each language in one field. */
export function GroupFields({ words, problem }: Props) {
  const t = useT()
  return (
    <div className="glossary-fields">
      <TextArea
        name="en"
        label={t('glossary.english')}
        hint={t('glossary.words_hint')}
        initial={words?.en.join(', ')}
        problem={problem}
        rows={2}
        lang="en"
      />
      <TextArea
        name="zh-CN"
        label={t('glossary.chinese')}
        hint={t('glossary.words_hint')}
        initial={words?.['zh-CN'].join('，')}
        problem={problem}
        rows={2}
        lang="zh-CN"
      />
    </div>
  )
}
