import type { AppliesTo, EntryKind } from '#db/schema/types.ts'
import { appliesToLines } from '~/features/faq/applies-to.ts'
import { lineOfMessage } from '~/features/faq/messages.ts'
import { useT } from '~/i18n/react.tsx'
import type { Translate } from '~/i18n/translate.ts'
import type { MessageKey } from '~/i18n/types.ts'

interface Standing {
  category?: string | undefined
  slug?: string | undefined
  kind?: EntryKind | undefined
  owner?: string | undefined
  appliesTo?: AppliesTo | undefined
  messages?: { text: string; appVersion?: string | undefined }[] | undefined
}

interface Row {
  name: keyof Standing
  label: MessageKey
  said: (standing: Standing, t: Translate) => string | undefined
}

const ROWS = [
  { name: 'category', label: 'desk.category', said: ({ category }) => category },
  { name: 'slug', label: 'desk.slug', said: ({ slug }) => slug },
  { name: 'kind', label: 'desk.kind', said: ({ kind }, t) => kind && t(`desk.kind_${kind}`) },
  { name: 'owner', label: 'desk.owner', said: ({ owner }) => owner },
  {
    name: 'appliesTo',
    label: 'waiting.applies_to',
    said: ({ appliesTo = {} }, t) => appliesToLines(appliesTo, t).join(t('desk.reason_gap')),
  },
  {
    name: 'messages',
    label: 'desk.messages',
    said: ({ messages = [] }, t) => messages.map(lineOfMessage).join(t('desk.reason_gap')),
  },
] as const satisfies Row[]

/** What a change does beside the text; what stands now first, while it waits. */
export function StandingRows({ present, proposed }: { present: Standing; proposed: Standing }) {
  const t = useT()
  const rows = ROWS.filter(({ name }) => proposed[name] !== undefined)
  if (rows.length === 0) return null
  const isCompared = Object.keys(present).length > 0
  return (
    <dl className="standing-rows">
      {rows.map(({ name, label, said }) => {
        const become = said(proposed, t) || t('waiting.nothing')
        return (
          <div key={name}>
            <dt>{t(label)}</dt>
            <dd>
              {isCompared
                ? t('waiting.becomes', { present: said(present, t) || t('waiting.nothing'), become })
                : become}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
