import { Form } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

/** Signed-out readers are asked to log in, and follow with the same press. */
export function FollowTag({ slug, isFollowing }: { slug: string; isFollowing: boolean }) {
  const t = useT()
  return (
    <Form method="post" action={`/tags/${encodeURIComponent(slug)}/follow`} reloadDocument>
      <Button size="s" name="follow" value={isFollowing ? 'no' : 'yes'} aria-pressed={isFollowing}>
        <Icon name={isFollowing ? 'check' : 'plus'} size={16} />
        {t(isFollowing ? 'tags.following' : 'tags.follow')}
      </Button>
    </Form>
  )
}
