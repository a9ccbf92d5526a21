import { z } from 'zod'
import { splitTags } from '../tags/names.ts'
import { incidentEdit, newIncident, newUpdate, rewording } from './schema.ts'

/** Forms have one field a language and write times as UTC without saying so: "2026-03-02T10:00". */
const moment = z
  .string()
  .transform((typed) => (typed === '' ? null : new Date(`${typed}Z`)))
  .refine((time) => time === null || !Number.isNaN(time.getTime()), 'incidents.no_time')
  .default(null)
const promised = moment.transform((time) => time ?? undefined)

const networks = z
  .string()
  .default('')
  .transform((typed) =>
    typed
      .split(/[,，、;；\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  )
const tags = z.string().default('').transform(splitTags)

const { shape } = newIncident
const titles = { title: shape.title.shape.en, titleZh: shape.title.shape['zh-CN'] }
const texts = { text: shape.text.shape.en, textZh: shape.text.shape['zh-CN'] }
const { tags: someTags, networks: someNetworks } = incidentEdit.shape
const scope = { tags: tags.pipe(someTags.unwrap()), networks: networks.pipe(someNetworks.unwrap()) }

interface Titled {
  title: string
  titleZh?: string | undefined
}
interface Worded {
  text: string
  textZh?: string | undefined
}
const titleOf = ({ title, titleZh }: Titled) => ({ en: title, 'zh-CN': titleZh })
const textOf = ({ text, textZh }: Worded) => ({ en: text, 'zh-CN': textZh })

export const newIncidentForm = z
  .object({
    ...{ kind: shape.kind, state: shape.state, token: shape.token },
    ...titles,
    ...texts,
    ...scope,
    nextUpdateAt: promised,
  })
  .transform((form) => ({ ...form, title: titleOf(form), text: textOf(form) }))

/** What staff send from the page of one incident. */
export const incidentForm = z.discriminatedUnion('act', [
  z
    .object({ act: z.literal('update'), ...texts, state: newUpdate.shape.state, nextUpdateAt: promised })
    .extend({ token: newUpdate.shape.token })
    .transform((form) => ({ ...form, text: textOf(form) })),
  z
    .object({ act: z.literal('edit'), ...titles, ...scope, nextUpdateAt: moment })
    .extend({ revision: incidentEdit.shape.revision })
    .transform((form) => ({ ...form, title: titleOf(form) })),
  z
    .object({ act: z.literal('reword'), update: z.coerce.number().pipe(rewording.shape.update), ...texts })
    .transform((form) => ({ ...form, text: textOf(form) })),
  z.object({ act: z.literal('end') }),
  z.object({ act: z.literal('reopen') }),
])
export type IncidentAct = z.infer<typeof incidentForm>
