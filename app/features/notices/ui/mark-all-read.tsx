import { Form } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

export function MarkAllRead() {
  const t = useT()
  return (
    <Form method="post" action="/notices" reloadDocument>
      <Button size="s">
        <Icon name="check" size={16} />
        {t('notices.mark_all')}
      </Button>
    </Form>
  )
}
