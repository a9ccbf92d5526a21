import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { TextArea } from '~/ui/field.tsx'
import { FormToken } from '~/ui/form-token.tsx'
import { LikelyChoice } from '~/ui/likely-choice.tsx'
import type { Problem } from '~/ui/problem.ts'
import { useShell } from '~/ui/shell/shell-data.ts'

interface Props {
  /** Where it is sent; undefined = the page's own address. */
  action?: string | undefined
  problem?: Problem | undefined
}

/** Signed-out pages are the same for everybody, so that their form bears no token. */
export function CommentForm({ action, problem }: Props) {
  const t = useT()
  const shell = useShell()
  return (
    <form className="form comment-form" method="post" action={action} noValidate>
      {shell?.viewer ? <FormToken /> : null}
      <TextArea
        name="body"
        label={t('comments.label')}
        hint={t('comments.hint')}
        problem={problem}
        rows={3}
        maxLength={shell?.limits.comment}
      />
      <div className="form-end">
        <Button size="s">{t('comments.post')}</Button>
        <LikelyChoice problem={problem} />
      </div>
    </form>
  )
}
