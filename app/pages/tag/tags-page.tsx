import { Form } from '@remix-run/react'
import { TagCard } from '~/features/tags/ui/tag-card.tsx'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import type { TagsPage } from './tag.server.ts'

export function AllTags({ page: { prefix, tags, isMore } }: { page: TagsPage }) {
  const t = useT()
  return (
    <>
      <h1>{t('shell.tags')}</h1>
      <p className="lead tags-lead">{t('tags.lead')}</p>
      <Form className="tag-filter" role="search" method="get" aria-label={t('tags.filter')}>
        <div className="seek">
          <Icon name="search" />
          <input
            name="q"
            type="search"
            defaultValue={prefix}
            aria-label={t('tags.filter')}
            placeholder={t('tags.filter')}
            maxLength={100}
          />
        </div>
        <Button>{t('tags.show')}</Button>
        {prefix ? <Link to="/tags">{t('lists.all_tags')}</Link> : null}
      </Form>
      {tags.length > 0 ? (
        <ul className="card-grid tag-grid">
          {tags.map((tag) => (
            <TagCard key={tag.slug} tag={{ ...tag, descriptionText: plainText(tag.descriptionHtml) }} />
          ))}
        </ul>
      ) : (
        <EmptyState icon="flag" title={t(prefix ? 'tags.none_like' : 'tags.none')}>
          <p>{t('tags.none_hint')}</p>
        </EmptyState>
      )}
      {isMore ? <p className="hint">{t('tags.more')}</p> : null}
    </>
  )
}

/** Cards are short, and links inside links are none: the words of the description alone. */
const plainText = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
