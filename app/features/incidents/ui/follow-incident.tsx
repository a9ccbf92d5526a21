import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

/** Signed-out readers are asked to log in, and follow with the same press. */
export function FollowIncident({ path, isFollowing }: { path: string; isFollowing: boolean }) {
  const t = useT()
  return (
    <form method="post" action={`${path}/follow`}>
      <Button size="s" name="follow" value={isFollowing ? 'no' : 'yes'} aria-pressed={isFollowing}>
        <Icon name={isFollowing ? 'check' : 'bell'} size={16} />
        {t(isFollowing ? 'incidents.following' : 'incidents.follow')}
      </Button>
    </form>
  )
}
