import type { PersonView } from '~/features/people/person.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'

interface Props {
  acts: PersonView['acts']
  mayRestore: boolean
}

/** What staff did about somebody and their posts, out of the log. */
export function PersonActs({ acts, mayRestore }: Props) {
  const t = useT()
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('people.acts')}</h2>
      {acts.length === 0 ? <p className="hint">{t('people.no_acts')}</p> : null}
      <ul className="people-list">
        {acts.map(({ id, act, at, why, by, removedAt }) => (
          <li key={id} className="person-line">
            <div className="meta">
              <b>{t(`people.act.${act}`)}</b>
              <span>{by ? t('people.by', { name: by }) : t('people.by_operator')}</span>
              <TimeAgo at={at} />
              {why ? <span lang="">{why}</span> : null}
              {mayRestore && removedAt !== null ? <Restore at={removedAt} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Restore({ at }: { at: number }) {
  const t = useT()
  return (
    <form method="post">
      <input type="hidden" name="act" value="restore_posts" />
      <Button size="s" look="quiet" name="at" value={at}>
        {t('people.restore')}
      </Button>
    </form>
  )
}
