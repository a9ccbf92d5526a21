import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { WriterName } from '../thread/byline.tsx'
import type { RevisionView } from './history.server.ts'
import { TextDifference } from './text-difference.tsx'

interface Props {
  revision: RevisionView
  language: Language
  /** Why it was not brought back. */
  problem: Problem | undefined
}

export function RevisionCard({ revision, language, problem }: Props) {
  const t = useT()
  const { number, title, tags, body, isFirst } = revision
  return (
    <li className="card revision" id={`revision-${number}`}>
      <RevisionHead revision={revision} problem={problem} />
      {revision.reason ? (
        <p className="revision-reason" lang="">
          {revision.reason}
        </p>
      ) : null}
      <TextDifference
        title={title}
        body={body}
        tags={tags}
        language={language}
        unchanged={isFirst ? undefined : t('posts.text_unchanged')}
      />
    </li>
  )
}

function RevisionHead({ revision, problem }: Omit<Props, 'language'>) {
  const t = useT()
  const { number, editor, isPresent, isFirst, rolledBackTo } = revision
  return (
    <div className="revision-head">
      <div>
        <h2>{t('posts.revision', { number: String(number) })}</h2>
        <p className="meta">
          {editor.kind === 'imported' ? <span>{editor.name}</span> : <WriterName byline={editor} />}
          {revision.approver ? <span>{t('posts.approved_by', { name: revision.approver })}</span> : null}
          <TimeAgo at={revision.createdAt} />
          {isFirst ? <span>{t('posts.revision_first')}</span> : null}
          {isPresent ? <span className="tag">{t('posts.revision_now')}</span> : null}
          {rolledBackTo ? <span>{t('posts.rolled_back', { number: String(rolledBackTo) })}</span> : null}
        </p>
      </div>
      {revision.mayRollBack ? <RollBack number={number} problem={problem} /> : null}
    </div>
  )
}

/** Once more, where staff have to say that what looks private may come back. */
function RollBack({ number, problem }: { number: number; problem: Problem | undefined }) {
  const t = useT()
  const found = Object.values(problem?.fields ?? {}).flat()
  const isAsked = problem?.code === 'guard.likely_staff_again'
  return (
    <form method="post">
      {found.length > 0 ? <p className="field-error">{found.join(' ')}</p> : null}
      <input type="hidden" name="number" value={number} />
      {isAsked ? (
        <Button size="s" name="likely" value="review">
          {t('posts.roll_back_anyway')}
        </Button>
      ) : (
        <Button size="s">{t('posts.roll_back')}</Button>
      )}
    </form>
  )
}
