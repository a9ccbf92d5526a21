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
  /** On a page that edits at once. */
  title: string
  lead?: ReactNode
  page: EditedPost
  problem: Problem | undefined
  /** The fields of the noun. */
  children: ReactNode
}

/** What stands there now, and its revision: the edit is made from it. */
interface EditedPost extends StandingText {
  mode: 'edit' | 'suggest'
  revision: number
  /** Where giving up leads. */
  path: string
  /** The suggestion that this goes on from. */
  begun: { id: number; reason: string; isOvertaken: boolean } | null
}

/** The frame of every editor of a post. Who was overtaken sees what stands there now above what they typed;
 *  saving again is then meant. */
export function EditFrame({ title, lead, page, problem, children }: Props) {
  const t = useT()
  const { mode, begun } = page
  const overtaken = problem?.status === 412 || (!problem && begun?.isOvertaken)
  return (
    <section className="editing">
      <h1>{mode === 'edit' ? title : t('suggestions.suggest')}</h1>
      {lead}
      <WhatFollows page={page} />
      {overtaken ? <PresentText present={page} /> : <ProblemNote problem={problem} />}
      <form className="form" method="post" encType={PICTURE_FORM} noValidate>
        <input type="hidden" name="revision" value={page.revision} />
        {begun ? <input type="hidden" name="suggestion" value={begun.id} /> : null}
        {overtaken ? <h2>{t('posts.your_version')}</h2> : null}
        {children}
        <PictureField problem={problem} />
        <Reason page={page} problem={problem} />
        <div className="form-end">
          <Button look="primary">{t(mode === 'edit' ? 'posts.edit_save' : 'suggestions.send')}</Button>
          <LikelyChoice problem={problem} />
          <a href={page.path}>{t('posts.cancel')}</a>
        </div>
      </form>
    </section>
  )
}

/** Of a suggestion. */
function WhatFollows({ page: { mode, begun } }: Pick<Props, 'page'>) {
  const t = useT()
  if (mode === 'suggest') return <p className="hint">{t('suggestions.suggest_lead')}</p>
  return begun ? <p className="hint">{t('suggestions.improve_lead')}</p> : null
}

function Reason({ page: { mode, begun }, problem }: Pick<Props, 'page' | 'problem'>) {
  const t = useT()
  const isSuggestion = mode === 'suggest'
  return (
    <Field
      name="reason"
      label={t('posts.edit_reason')}
      hint={t(isSuggestion ? 'suggestions.reason_hint' : 'posts.edit_reason_hint')}
      problem={problem}
      initial={isSuggestion ? begun?.reason : undefined}
      necessity={isSuggestion ? 'required' : 'optional'}
      autoComplete="off"
      maxLength={EDIT_REASON_LENGTH.max * 2}
    />
  )
}
