import { z } from 'zod'
import { lineOf } from '../posts/text.ts'
import { fillAddress, isAddressTemplate } from '../settings/address-template.ts'
import { column, rowsOf } from '../settings/rows.ts'
import { setting } from '../settings/setting.ts'
import { FAMILIES, type Family } from './networks.ts'
import type { Candidate } from './recognise.ts'
import { ADDRESS_LENGTH, MAX_EXPLORERS, NAME_LENGTH } from './rules.ts'

/** Where everybody can look a network's transactions and addresses up. */
export interface Explorer {
  family: Family
  /** The network's own name, the same in every language. */
  network: string
  transaction: string
  address: string
}

const PLACE = '{value}'

const isTemplate = (text: string) => text.includes(PLACE) && isAddressTemplate(text, ['value'])
const template = lineOf(ADDRESS_LENGTH).refine(isTemplate, 'checks.template_shape')
const explorer = z.object({
  family: z.enum(FAMILIES),
  network: lineOf(NAME_LENGTH),
  transaction: template,
  address: template,
})

const explorerOf = (family: Family, network: string, transaction: string, address: string): Explorer => ({
  family,
  network,
  transaction: `https://${transaction}${PLACE}`,
  address: `https://${address}${PLACE}`,
})

const KNOWN: Explorer[] = [
  explorerOf('bitcoin', 'Bitcoin', 'mempool.space/tx/', 'mempool.space/address/'),
  explorerOf('evm', 'Ethereum (ERC20)', 'etherscan.io/tx/', 'etherscan.io/address/'),
  explorerOf('evm', 'BNB Smart Chain (BEP20)', 'bscscan.com/tx/', 'bscscan.com/address/'),
  explorerOf('evm', 'Polygon', 'polygonscan.com/tx/', 'polygonscan.com/address/'),
  explorerOf('evm', 'Arbitrum One', 'arbiscan.io/tx/', 'arbiscan.io/address/'),
  explorerOf('tron', 'Tron (TRC20)', 'tronscan.org/#/transaction/', 'tronscan.org/#/address/'),
  explorerOf('solana', 'Solana', 'explorer.solana.com/tx/', 'explorer.solana.com/address/'),
  explorerOf('xrp', 'XRP Ledger', 'livenet.xrpl.org/transactions/', 'livenet.xrpl.org/accounts/'),
  explorerOf('litecoin', 'Litecoin', 'litecoinspace.org/tx/', 'litecoinspace.org/address/'),
  explorerOf('dogecoin', 'Dogecoin', 'dogechain.info/tx/', 'dogechain.info/address/'),
]

export const explorers = setting<Explorer[]>('checks.explorers', z.array(explorer).max(MAX_EXPLORERS), KNOWN)

/** What each network's explorer shows of a text that was recognised. */
export const placesOf = (all: Explorer[], { family, what }: Candidate, text: string) =>
  all
    .filter((each) => each.family === family)
    .map((each) => ({
      network: each.network,
      href: fillAddress(each[what], { value: text.trim() }),
    }))

/** What an admin types: the whole list. */
export const explorersForm = z
  .object({ family: column, network: column, transaction: column, address: column })
  .transform((columns, context) => {
    const typed = ['network', 'transaction', 'address']
    return rowsOf<Explorer>({ columns, row: explorer, typed, max: MAX_EXPLORERS }, context)
  })
