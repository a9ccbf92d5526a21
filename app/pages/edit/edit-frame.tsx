import type { ReactNode } from 'react'
import { EDIT_REASON_LENGTH } from '~/features/posts/edit-reason.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { LikelyChoice } from '~/ui/likely-choice.tsx'
import { PICTURE_FORM, PictureField } from '~/ui/picture-field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { PresentText, type StandingText } from './present-text.tsx'

interface Props {
  title: string
  lead?: ReactNode
  /** Where giving up leads. */
  path: string
  /** What stands there now, and its revision: the edit is made from it. */
  present: StandingText & { revision: number }
  problem: Problem | undefined
  /** The fields of the noun. */
  children: ReactNode
}

/** The frame of every editor of a post. Who was overtaken sees what stands there now above what they typed;
 *  saving again is then meant. */
export function EditFrame({ title, lead, path, present, problem, children }: Props) {
  const t = useT()
  const overtaken = problem?.status === 412
  return (
    <section className="editing">
      <h1>{title}</h1>
      {lead}
      {overtaken ? <PresentText present={present} /> : <ProblemNote problem={problem} />}
      <form className="form" method="post" encType={PICTURE_FORM} noValidate>
        <input type="hidden" name="revision" value={present.revision} />
        {overtaken ? <h2>{t('posts.your_version')}</h2> : null}
        {children}
        <PictureField problem={problem} />
        <Field
          name="reason"
          label={t('posts.edit_reason')}
          hint={t('posts.edit_reason_hint')}
          problem={problem}
          necessity="optional"
          autoComplete="off"
          maxLength={EDIT_REASON_LENGTH.max * 2}
        />
        <div className="form-end">
          <Button look="primary">{t('posts.edit_save')}</Button>
          <LikelyChoice problem={problem} />
          <a href={path}>{t('posts.cancel')}</a>
        </div>
      </form>
    </section>
  )
}
