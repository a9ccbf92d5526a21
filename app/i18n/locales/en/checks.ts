/** Checking a transaction id or an address by its shape and checksum. */
export const checks = {
  'checks.title': 'Check a transaction id or an address',
  'checks.lead':
    'See which network it belongs to and whether a letter is wrong. What you paste is not kept, and no network is asked.',
  'checks.pasted': 'Transaction id or address',
  'checks.pasted_hint': 'Never paste a private key or recovery words, here or anywhere else.',
  'checks.act': 'Check',
  'checks.link': 'Check a transaction id or an address first',

  'checks.secret_phrase': 'These look like recovery words.',
  'checks.secret_key': 'This looks like a private key.',
  'checks.secret_advice':
    'Whoever has it has the coins. We did not keep it and do not show it again. If it was ever in a chat, a mail or on a website, move the coins to a new wallet now.',
  'checks.key_alike': 'A private key looks exactly like this.',
  'checks.key_alike_advice':
    'If you copied it from a page called “private key” or “export”, show it to nobody and open none of the links below. If it stands in your withdrawal history or at the sender, it is a transaction id.',

  'checks.unknown': 'This is no transaction id and no address of a network that we know.',
  'checks.unknown_hint':
    'Copy it again, whole, with nothing before or behind it. A transaction id has 64 letters and digits on most networks, an address has 25 to 62.',
  'checks.results': 'What it may be',
  'checks.address_of': 'Address: {network}',
  'checks.transaction': 'Transaction id',
  'checks.family_bitcoin': 'Bitcoin',
  'checks.family_evm': 'Ethereum and other EVM networks',
  'checks.family_tron': 'TRON',
  'checks.family_solana': 'Solana',
  'checks.family_xrp': 'XRP Ledger',
  'checks.family_litecoin': 'Litecoin',
  'checks.family_dogecoin': 'Dogecoin',
  'checks.holds':
    'The checksum is right: no letter is wrong. Whether it is the address you meant, only a comparison tells.',
  'checks.broken':
    'The checksum is wrong: at least one letter is missing, added or mistaken. Do not send anything there. Copy the address again.',
  'checks.none_address':
    'It is written without a checksum: a wrong letter cannot be seen. Compare the whole address.',
  'checks.look_up': 'Look it up at',
  'checks.evm_advice':
    'The same address exists on every EVM network. Which one holds the coins is decided by the network that they were sent on.',
  'checks.transaction_advice':
    'Look it up on the network that it was sent on. “Not found” means that it is on another one, or was never sent.',
} as const
