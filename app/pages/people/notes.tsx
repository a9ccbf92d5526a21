import type { PersonView } from '~/features/people/person.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { TextArea } from '~/ui/field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { TimeAgo } from '~/ui/time-ago.tsx'

interface Props {
  notes: PersonView['notes']
  problem: Problem | undefined
}

/** What staff tell each other about a member. */
export function Notes({ notes, problem }: Props) {
  const t = useT()
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('people.notes')}</h2>
      <p className="hint">{t('people.notes_hint')}</p>
      <ul className="people-list">
        {notes.map(({ id, body, author, createdAt, mayRemove }) => (
          <li key={id} className="person-line">
            <p lang="">{body}</p>
            <div className="meta">
              <span>{author}</span>
              <TimeAgo at={createdAt} />
              {mayRemove ? (
                <form method="post">
                  <input type="hidden" name="act" value="unnote" />
                  <Button size="s" look="quiet" name="id" value={id}>
                    {t('people.note_remove')}
                  </Button>
                </form>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <form className="form" method="post" noValidate>
        <input type="hidden" name="act" value="note" />
        <TextArea
          name="note"
          rows={2}
          label={t('people.note')}
          problem={keptValue(problem, 'act') === 'note' ? problem : undefined}
        />
        <div className="form-end">
          <Button>{t('people.note_add')}</Button>
        </div>
      </form>
    </section>
  )
}
