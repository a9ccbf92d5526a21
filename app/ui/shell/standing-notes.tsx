import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { Link } from '../link.tsx'
import { Day } from '../time-ago.tsx'
import type { ShellData } from './shell-data.ts'

/** What every page tells a member whose account is suspended, or about to go. */
export function StandingNotes({
  viewer: { suspension, leavesAt },
}: {
  viewer: NonNullable<ShellData['viewer']>
}) {
  const t = useT()
  return (
    <>
      {suspension ? (
        <div className="wrap note note-warn standing" role="status">
          <Icon name="alert" />
          <div>
            <p>
              <Message
                id={suspension.kind === 'silenced' ? 'accounts.silenced_until' : 'accounts.suspended_until'}
                values={{ date: <Day at={suspension.until} /> }}
              />
            </p>
            <p lang="">{suspension.reason}</p>
            <p>
              <Link to="/appeal">{t('accounts.appeal')}</Link>
            </p>
          </div>
        </div>
      ) : null}
      {leavesAt ? (
        <div className="wrap note note-warn standing" role="status">
          <Icon name="clock" />
          <p>
            <Message id="accounts.leaves_at" values={{ date: <Day at={leavesAt} /> }} />
          </p>
          <form method="post" action="/settings/data">
            <input type="hidden" name="act" value="keep" />
            <Button size="s">{t('accounts.keep_account')}</Button>
          </form>
        </div>
      ) : null}
    </>
  )
}
