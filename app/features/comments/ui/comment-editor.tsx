import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { TextArea } from '~/ui/field.tsx'
import { LikelyChoice } from '~/ui/likely-choice.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { useShell } from '~/ui/shell/shell-data.ts'

interface Props {
  comment: { path: string; body: string; language: Language; minutes: number }
  problem: Problem | undefined
}

export function CommentEditor({ comment, problem }: Props) {
  const t = useT()
  const limits = useShell()?.limits
  return (
    <section className="narrow">
      <h1>{t('comments.edit')}</h1>
      <ProblemNote problem={problem} />
      <form className="form" method="post" noValidate>
        <TextArea
          name="body"
          label={t('comments.label')}
          hint={t('comments.edit_hint', { count: comment.minutes })}
          problem={problem}
          initial={comment.body}
          lang={comment.language}
          rows={4}
          maxLength={limits?.comment}
        />
        <div className="form-end">
          <Button look="primary">{t('common.save')}</Button>
          <LikelyChoice problem={problem} />
          <a href={comment.path}>{t('posts.cancel')}</a>
        </div>
      </form>
    </section>
  )
}
