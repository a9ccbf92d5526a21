import type { FactShape } from '#db/schema/types.ts'
import { FACT_LENGTH } from './rules.ts'

const SHAPES: Record<Exclude<FactShape, 'text' | 'choice'>, RegExp> = {
  number: /^-?\d{1,20}([.,]\d{1,18})?$/,
  /** 64 hex digits (Bitcoin, EVM, TRON …) or base58 of 64 bytes (Solana). */
  transaction_id: /^((0x)?[0-9a-f]{64}|[1-9A-HJ-NP-Za-km-z]{80,90})$/i,
  /** Base58, Bech32 and hex addresses of the common networks are 25–110 letters and digits. */
  address: /^[0-9A-Za-z:_-]{20,110}$/,
  order_number: /^[0-9A-Za-z-]{6,40}$/,
  app_version: /^v?\d{1,4}(\.\d{1,6}){0,3}$/i,
}

/** The i18n key of what is wrong with a value, or null. */
export function factProblem(template: { shape: FactShape; choices: string[] }, value: string): string | null {
  if (value.includes('\0')) return 'field.nul'
  if (value.length > FACT_LENGTH) return `field.long:${FACT_LENGTH}`
  if (template.shape === 'text') return null
  if (template.shape === 'choice') return template.choices.includes(value) ? null : 'facts.choice'
  return SHAPES[template.shape].test(value) ? null : `facts.${template.shape}`
}
