import { useT } from '~/i18n/react.tsx'
import { TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { useShell } from '~/ui/shell/shell-data.ts'
import type { AnswerEditPage } from './edit.server.ts'
import { EditFrame } from './edit-frame.tsx'

interface Props {
  page: AnswerEditPage
  problem: Problem | undefined
}

export function AnswerEditor({ page, problem }: Props) {
  const t = useT()
  const lead = (
    <p className="lead" lang={page.questionLanguage}>
      {page.questionTitle}
    </p>
  )
  return (
    <EditFrame title={t('answers.edit')} lead={lead} page={page} problem={problem}>
      <TextArea
        name="body"
        label={t('answers.body')}
        problem={problem}
        initial={page.begun?.body ?? page.body}
        lang={page.language}
        rows={14}
        maxLength={useShell()?.limits.answer}
        data-editor=""
      />
    </EditFrame>
  )
}
