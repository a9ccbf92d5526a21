/** Each network once, the EVM chains that people use among them. */
export const MAX_EXPLORERS = 40
export const NAME_LENGTH = { min: 2, max: 40 }
export const ADDRESS_LENGTH = { min: 12, max: 300 }
/** UTF-16 units: 24 long words; whatever is longer is no address. */
export const PASTED_LENGTH = 300
