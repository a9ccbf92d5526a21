import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { TextArea } from '~/ui/field.tsx'
import { FormToken } from '~/ui/form-token.tsx'
import { LikelyChoice } from '~/ui/likely-choice.tsx'
import { PICTURE_FORM, PictureField } from '~/ui/picture-field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { useShell } from '~/ui/shell/shell-data.ts'

interface Props {
  /** Where it is sent; undefined = the page's own address. */
  action?: string | undefined
  /** Names the draft that is kept on this device. */
  draft?: string | undefined
  problem?: Problem | undefined
}

/** Shown to everybody: who is signed out writes first and logs in at the end. Signed-out pages are the same
 *  for everybody, so that their form bears no token. */
export function AnswerForm({ action, draft, problem }: Props) {
  const t = useT()
  const shell = useShell()
  const signedIn = Boolean(shell?.viewer)
  return (
    <form
      className="form answer-form"
      method="post"
      action={action}
      encType={PICTURE_FORM}
      noValidate
      data-draft={draft}
    >
      {signedIn ? <FormToken /> : null}
      <TextArea
        name="body"
        label={t('answers.yours')}
        hint={t('answers.yours_hint')}
        problem={problem}
        rows={7}
        maxLength={shell?.limits.answer}
        data-editor=""
      />
      <PictureField problem={problem} />
      <div className="form-end">
        <Button look="primary">{t('answers.post')}</Button>
        <LikelyChoice problem={problem} />
        <span className="hint" data-draft-note={t('answers.draft_saved')}>
          {signedIn ? null : t('answers.signed_out_hint')}
        </span>
      </div>
    </form>
  )
}
