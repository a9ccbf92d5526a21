import { FLAG_KINDS } from '#db/schema/types.ts'
import { FLAG_NOTE_LENGTH } from '~/features/flags/note.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Select, TextArea } from '~/ui/field.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import type { Subject } from './decisions.server.ts'

/** What is wrong with a post, for staff's eyes. */
export function FlagForm({ post }: { post: Subject }) {
  const t = useT()
  const problem = useProblem()
  // Chosen by nobody, none is sent: a scam hides the post.
  const kinds = ['' as const, ...FLAG_KINDS].map((value) => ({
    value,
    label: t(`flags.${value || 'choose'}`),
  }))
  return (
    <section className="narrow">
      <h1>{t('flags.title')}</h1>
      <ProblemNote problem={problem} />
      <p>{t('flags.lead')}</p>
      <blockquote className="card excerpt" lang={post.language}>
        {post.text}
      </blockquote>
      <form className="form" method="post" noValidate>
        <Select name="kind" label={t('flags.kind')} problem={problem} options={kinds} />
        <TextArea
          name="note"
          necessity="optional"
          label={t('flags.note')}
          hint={t('flags.note_hint', { count: FLAG_NOTE_LENGTH.max })}
          problem={problem}
          rows={3}
        />
        <div className="form-end">
          <Button look="primary">{t('flags.send')}</Button>
          <a href={post.path}>{t('posts.cancel')}</a>
        </div>
      </form>
    </section>
  )
}
