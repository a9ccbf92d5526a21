import { PHRASE_LENGTH } from '~/features/feedback/rules.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field, TextArea } from '~/ui/field.tsx'
import { FormToken } from '~/ui/form-token.tsx'
import { LikelyChoice } from '~/ui/likely-choice.tsx'
import { PICTURE_FORM, PictureField } from '~/ui/picture-field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { useShell } from '~/ui/shell/shell-data.ts'
import type { AskPage } from './ask.server.ts'
import { FactFields } from './fact-fields.tsx'
import { SimilarList, SolvedItForms, type Suggestion } from './similar-list.tsx'

interface Props {
  page: AskPage
  /** What was refused, or brought along; its `kept` fills the form. */
  problem: Problem | undefined
  suggestions: Suggestion[]
}

/** Title first: similar questions appear under it. Everything works as a plain form; elements add suggestions
 *  while typing, the editor, completion of tags and a draft that stays on the device. */
export function AskForm({ page, problem, suggestions }: Props) {
  const t = useT()
  const limits = useShell()?.limits
  const title = keptValue(problem, 'title') ?? ''
  return (
    <>
      <form
        className="form"
        method="post"
        action="/questions/ask"
        encType={PICTURE_FORM}
        noValidate
        data-draft="ask"
      >
        <FormToken />
        <input type="hidden" name="search" value={keptValue(problem, 'search') ?? ''} />
        <input type="hidden" name="from" value={keptValue(problem, 'from') ?? ''} />
        <Field
          name="title"
          label={t('ask.title_label')}
          hint={t('ask.title_hint')}
          problem={problem}
          autoComplete="off"
          enterKeyHint="next"
          maxLength={limits?.title}
        />
        <SimilarWhileTyping />
        <SimilarList suggestions={suggestions} />
        <TextArea
          name="body"
          label={t('ask.body_label')}
          hint={t('ask.body_hint')}
          problem={problem}
          rows={10}
          // What was not sent yet the draft brings back; a browser, after going back, what was sent as well.
          autoComplete="off"
          maxLength={limits?.question}
          data-editor=""
        />
        <PictureField problem={problem} />
        <TagsField page={page} problem={problem} />
        <FactFields facts={page.facts} tags={keptValue(problem, 'tags') ?? ''} problem={problem} />
        <FormEnd problem={problem} />
      </form>
      <SolvedItForms suggestions={suggestions} phrase={[...title].slice(0, PHRASE_LENGTH.max).join('')} />
    </>
  )
}

function FormEnd({ problem }: Pick<Props, 'problem'>) {
  const t = useT()
  return (
    <div className="form-end">
      <Button look="primary" name="intent" value="post">
        {t('ask.post')}
      </Button>
      <LikelyChoice problem={problem} />
      <Button look="quiet" name="intent" value="prepare">
        {t('ask.prepare')}
      </Button>
      <span className="hint" data-draft-note={t('ask.draft_saved')} />
    </div>
  )
}

function SimilarWhileTyping() {
  const t = useT()
  return (
    <similar-questions
      data-heading={t('ask.similar')}
      data-solved-it={t('ask.solved_it')}
      data-official={t('ask.official')}
      data-solved={t('ask.solved')}
      data-thanks={t('ask.thanks')}
      data-incident={t('incidents.now')}
      data-too={t('incidents.too')}
      data-counted={t('incidents.counted_asking')}
      data-home={t('ask.home')}
      data-go-on={t('ask.go_on')}
    />
  )
}

function TagsField({ page, problem }: Pick<Props, 'page' | 'problem'>) {
  const t = useT()
  const examples = page.tags
    .slice(0, 5)
    .map((tag) => tag.name)
    .join(t.locale === 'zh-CN' ? '、' : ', ')
  return (
    <tag-completion data-url="/questions/ask/tags" data-label={t('search.suggestions')}>
      <Field
        name="tags"
        label={t('ask.tags_label')}
        hint={[
          ...(page.makesTags ? [] : [t('ask.tags_suggested')]),
          ...(examples ? [t('ask.tags_hint', { examples })] : []),
        ].join(' ')}
        problem={problem}
        necessity="optional"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </tag-completion>
  )
}
