import type { DeskTag } from '~/features/tags/desk.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { Link } from '~/ui/link.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { TagFields } from './tag-fields.tsx'
import { Templates } from './templates.tsx'

/** Minutes until a question that nobody answers comes into the moderators' queue. */
interface Waiting {
  own: number | null
  usual: number
  min: number
  max: number
}

interface Props {
  tag: DeskTag
  waiting: Waiting
  problem: Problem | undefined
}

/** All that can be done with one tag. */
export function OneTagAtDesk({ tag, waiting, problem }: Props) {
  const t = useT()
  const act = keptValue(problem, 'act')
  return (
    <section className="tag-desk">
      <p className="meta">
        <Link to="/admin/tags">{t('tag_desk.all')}</Link>
        <Link to={`/tags/${encodeURIComponent(tag.slug)}`}>{t('tag_desk.public_page')}</Link>
      </p>
      <h1 lang="en">{tag.name.en}</h1>
      <ProblemNote problem={problem} />
      <form className="form" method="post" noValidate>
        <input type="hidden" name="act" value="edit" />
        <TagFields tag={tag} problem={act === 'edit' ? problem : undefined} />
        <div className="form-end">
          <Button look="primary">{t('common.save')}</Button>
        </div>
      </form>
      <Templates tag={tag} problem={problem} />
      <WaitingTime waiting={waiting} problem={act === 'waiting' ? problem : undefined} />
      <Merge problem={act === 'merge' ? problem : undefined} />
      {tag.questionCount === 0 ? <Delete /> : null}
    </section>
  )
}

function WaitingTime({ waiting: { own, ...rule }, problem }: Pick<Props, 'waiting' | 'problem'>) {
  const t = useT()
  return (
    <section id="waiting">
      <h2>{t('tag_desk.waiting')}</h2>
      <form className="form" method="post" noValidate>
        <input type="hidden" name="act" value="waiting" />
        <Field
          name="minutes"
          label={t('tag_desk.waiting_minutes')}
          hint={t('tag_desk.waiting_hint', rule)}
          initial={own === null ? '' : String(own)}
          problem={problem}
          necessity="optional"
          inputMode="numeric"
          autoComplete="off"
        />
        <div className="form-end">
          <Button aria-label={t('tag_desk.waiting_save')}>{t('common.save')}</Button>
        </div>
      </form>
    </section>
  )
}

function Merge({ problem }: Pick<Props, 'problem'>) {
  const t = useT()
  return (
    <details className="fold" open={problem !== undefined}>
      <summary>{t('tag_desk.merge')}</summary>
      <form className="form" method="post" noValidate>
        <p className="hint">{t('tag_desk.merge_hint')}</p>
        <input type="hidden" name="act" value="merge" />
        <Field name="into" label={t('tag_desk.merge_into')} problem={problem} autoComplete="off" />
        <div className="form-end">
          <Button look="danger">{t('tag_desk.merge_act')}</Button>
        </div>
      </form>
    </details>
  )
}

/** Asks once, in the fold. */
function Delete() {
  const t = useT()
  return (
    <details className="fold">
      <summary>{t('tag_desk.delete')}</summary>
      <form className="form-end" method="post">
        <input type="hidden" name="act" value="delete" />
        <span>{t('tag_desk.delete_ask')}</span>
        <Button look="danger" size="s">
          {t('tag_desk.delete_act')}
        </Button>
      </form>
    </details>
  )
}
