import { useT } from '~/i18n/react.tsx'
import { Field, Select, TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'
import { useShell } from '~/ui/shell/shell-data.ts'
import type { QuestionEditPage } from './edit.server.ts'
import { EditFrame } from './edit-frame.tsx'

interface Props {
  page: QuestionEditPage
  problem: Problem | undefined
}

export function QuestionEditor({ page, problem }: Props) {
  const t = useT()
  const { begun } = page
  const limits = useShell()?.limits
  return (
    <EditFrame title={t('questions.edit')} page={page} problem={problem}>
      <Field
        name="title"
        label={t('questions.edit_title')}
        problem={problem}
        initial={begun?.title ?? page.title}
        lang={page.language}
        autoComplete="off"
        maxLength={limits?.title}
      />
      <TextArea
        name="body"
        label={t('questions.edit_body')}
        problem={problem}
        initial={begun?.body ?? page.body}
        lang={page.language}
        rows={14}
        maxLength={limits?.question}
        data-editor=""
      />
      <tag-completion data-url="/questions/ask/tags" data-label={t('search.suggestions')}>
        <Field
          name="tags"
          label={t('questions.edit_tags')}
          hint={t('questions.edit_tags_hint')}
          problem={problem}
          initial={begun?.tags ?? page.tags}
          necessity="optional"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </tag-completion>
      {page.mode === 'edit' ? (
        <Select
          name="language"
          label={t('questions.edit_language')}
          problem={problem}
          initial={page.language}
          options={LANGUAGE_NAMES}
        />
      ) : null}
    </EditFrame>
  )
}
