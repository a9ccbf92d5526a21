import { basisOf } from '~/features/faq/basis.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { DraftNote, DraftOffer } from '~/ui/draft-offer.tsx'
import { Field, Select, TextArea } from '~/ui/field.tsx'
import { LanguageName } from '~/ui/language-name.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { Overtaken } from '../desk/overtaken.tsx'
import { WaitingNote } from '../waiting/waiting-note.tsx'
import { OriginalText } from './original-text.tsx'
import type { TranslationPage } from './translation.server.ts'

interface Props {
  page: TranslationPage
  problem: Problem | undefined
}

/** The original on one side, its twin in the other language on the other. */
export function TranslationEditor({ page, problem }: Props) {
  const { original, twin, waiting, language, linkable } = page
  const standing = twin && { ...twin, ...waiting?.draft }
  return (
    <div className="promote">
      <h1>
        <Message id="twins.title" values={{ language: <LanguageName language={language} /> }} />
      </h1>
      <p className="hint" lang={original.language}>
        {original.title}
      </p>
      <WaitingNote waiting={waiting} />
      {problem?.status === 412 && standing ? (
        <Overtaken present={standing} mine={keptValue(problem, 'body') ?? standing.body} />
      ) : (
        <ProblemNote problem={problem} />
      )}
      <div className="promote-sides">
        <div>
          <TranslationForm page={page} problem={problem} />
          {linkable.length > 0 ? <LinkForm linkable={linkable} /> : null}
          {twin ? <UnlinkForm /> : null}
        </div>
        <OriginalText page={page} />
      </div>
    </div>
  )
}

function TranslationForm({ page: { original, twin, seen, waiting, language }, problem }: Props) {
  const t = useT()
  const draft = twin && { ...twin, ...waiting?.draft }
  return (
    <form
      className="form"
      method="post"
      noValidate
      data-draft={twin ? `entry-${twin.id}-beside` : `twin-of-${original.id}`}
    >
      <DraftOffer />
      <input type="hidden" name="act" value="save" />
      <input type="hidden" name="seen" value={seen} />
      {twin ? <input type="hidden" name="revision" value={basisOf(twin.revision, waiting)} /> : null}
      <Field
        name="title"
        label={t('desk.question')}
        problem={problem}
        initial={draft?.title}
        lang={language}
      />
      <TextArea
        name="body"
        label={t('desk.answer')}
        problem={problem}
        initial={draft?.body}
        lang={language}
        rows={16}
        data-editor=""
      />
      <TextArea
        name="steps"
        label={t('desk.steps')}
        hint={t('desk.steps_hint')}
        problem={problem}
        initial={draft?.steps.join('\n')}
        lang={language}
        rows={5}
        necessity="optional"
      />
      <div className="form-end">
        <Button look="primary">{t(twin ? 'twins.save' : 'desk.save_draft')}</Button>
        {twin ? <a href={`/mod/faq/${twin.id}`}>{t('twins.open')}</a> : null}
        <DraftNote />
      </div>
    </form>
  )
}

function LinkForm({ linkable }: Pick<TranslationPage, 'linkable'>) {
  const t = useT()
  return (
    <details className="fold">
      <summary>{t('twins.link')}</summary>
      <form className="form" method="post">
        <input type="hidden" name="act" value="link" />
        <Select
          name="twin"
          label={t('twins.link_which')}
          options={linkable.map(({ id, title }) => ({ value: String(id), label: title }))}
        />
        <div className="form-end">
          <Button>{t('twins.link_do')}</Button>
        </div>
      </form>
    </details>
  )
}

function UnlinkForm() {
  const t = useT()
  return (
    <form className="form-end" method="post">
      <Button look="quiet" name="act" value="unlink">
        {t('twins.unlink')}
      </Button>
    </form>
  )
}
