import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Link } from '~/ui/link.tsx'
import type { TagDeskPage } from './tag-desk.server.ts'

/** Tags that people wished for and may not make themselves. */
export function Wished({ wished }: Pick<TagDeskPage, 'wished'>) {
  const t = useT()
  if (wished.length === 0) return null
  return (
    <section>
      <h2>{t('tag_desk.wished')}</h2>
      <p className="hint">{t('tag_desk.wished_hint')}</p>
      <ul className="tags-wished">
        {wished.map(({ text, count, questionId }) => (
          <li key={text}>
            <p>
              <b lang="und">{text}</b>{' '}
              <Link className="meta" to={`/q/${questionId}`}>
                {t('tag_desk.wished_count', { count })}
              </Link>
            </p>
            <form className="form-end" method="post">
              <input type="hidden" name="text" value={text} />
              <Button size="s" name="act" value="approve" aria-label={t('tag_desk.approve_named', { text })}>
                {t('tag_desk.approve')}
              </Button>
              <Button
                size="s"
                look="quiet"
                name="act"
                value="dismiss"
                aria-label={t('tag_desk.dismiss_named', { text })}
              >
                {t('tag_desk.dismiss')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
