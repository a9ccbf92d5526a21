import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'

interface Props {
  /** Of the post. */
  path: string
  post: { may: { edit: boolean; suggest: boolean }; suggestion: number | null }
}

/** To the editor, at once or as a suggestion; and to an edit that somebody suggested. */
export function EditLink({ path, post: { may, suggestion } }: Props) {
  const t = useT()
  return (
    <>
      {may.edit || may.suggest ? (
        <ButtonLink look="quiet" size="s" to={`${path}/edit`}>
          <Icon name="pencil" size={16} />
          {t(may.edit ? 'posts.edit' : 'posts.suggest_edit')}
        </ButtonLink>
      ) : null}
      {suggestion ? (
        <Link className="suggested-mark" to={`/suggestions/${suggestion}`}>
          {t('posts.suggested_edit')}
        </Link>
      ) : null}
    </>
  )
}
