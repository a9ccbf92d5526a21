import { z } from '@hono/zod-openapi'
import { proposal as proposalInput } from '~/features/living-facts/schema.ts'
import { likely } from './inputs.ts'
import { id, time } from './values.ts'

export const fact = z
  .object({
    slug: z
      .string()
      .openapi({ description: 'As entries name it: {{fact:slug}}', example: 'trc20-confirmations' }),
    name: z.string(),
    value: z.string().openapi({ description: 'With its unit', example: '20 confirmations' }),
    number: z
      .int()
      .positive()
      .openapi({ description: 'Of the value; a proposal says which it is based on.' }),
    source: z.string(),
    owner: z.string().nullable().openapi({ description: 'The team that keeps it true.' }),
    verifiedAt: time,
  })
  .openapi('LivingFact')

export const factParams = z.object({
  slug: z.string().max(100).openapi({ example: 'trc20-confirmations' }),
})

const inLanguages = (en: z.ZodString) =>
  z.object({ en, 'zh-CN': z.string().optional().openapi({ description: 'Where it differs' }) })

export const proposal = z
  .object({
    value: inLanguages(z.string())
      .pipe(proposalInput.shape.value)
      .openapi({ example: { en: '19' } }),
    unit: inLanguages(z.string())
      .optional()
      .pipe(proposalInput.shape.unit)
      .openapi({ example: { en: 'confirmations' } }),
    source: z
      .string()
      .pipe(proposalInput.shape.source)
      .openapi({ description: 'A link or the name of a document' }),
    basedOn: proposalInput.shape.basedOn,
    likely,
  })
  .openapi('FactProposal', { example: { value: { en: '19' }, source: 'Network notice, March', basedOn: 1 } })

export const proposed = z.object({ id, fact: z.string(), state: z.literal('open') }).openapi('ProposedValue')
