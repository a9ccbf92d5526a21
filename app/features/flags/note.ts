/** UTF-16 units; what staff must know beside the kind fits into two sentences. */
export const FLAG_NOTE_LENGTH = { min: 0, max: 300 }
