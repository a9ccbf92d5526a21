import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Prose } from '~/ui/prose.tsx'
import type { tagDetails } from '../whole.server.ts'
import { FollowTag } from './follow-tag.tsx'

interface Props {
  tag: Awaited<ReturnType<typeof tagDetails>>
  descriptionLanguage: Language
  isFollowing: boolean
}

/** Name, description, other names, and following. */
export function TagHead({ tag, descriptionLanguage, isFollowing }: Props) {
  const t = useT()
  return (
    <header className="tag-head">
      <div className="head">
        <h1 lang={tag.lang}>{tag.name}</h1>
        <FollowTag slug={tag.slug} isFollowing={isFollowing} />
      </div>
      {tag.descriptionHtml ? <Prose html={tag.descriptionHtml} language={descriptionLanguage} /> : null}
      <p className="meta">
        <span>{t('tags.followers', { count: tag.followers })}</span>
        {tag.synonyms.length > 0 ? (
          <span>{t('tags.synonyms', { names: tag.synonyms.join(t('help.comma')) })}</span>
        ) : null}
      </p>
    </header>
  )
}
