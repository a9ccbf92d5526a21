/** By the shape that each country gives them. */
export function isIdentityNumber(number: string): boolean {
  if (/^\d{17}[\dX]$/.test(number)) return isOfMainlandChina(number)
  if (number.includes('(') || number.includes('（')) return isOfHongKong(number.replace(/[^0-9A-Z]/g, ''))
  if (number.includes('.')) return isOfBrazil(number.replace(/\D/g, ''))
  return isOfSingapore(number)
}

const weighted = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0)

/** GB 11643-1999: province, date of birth, order, and a check digit by ISO 7064 (mod 11-2). */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/
const BIRTH = /^\d{6}((?:19|20)\d\d)(\d\d)(\d\d)/
const CHINESE_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function isOfMainlandChina(number: string): boolean {
  const [, year, month, day] = BIRTH.exec(number) ?? []
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  const isDate = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
  return (
    PROVINCE.test(number) && isDate && '10X98765432'[weighted(number, CHINESE_WEIGHTS) % 11] === number[17]
  )
}

/** A space counts 36, a letter 10 and up: https://en.wikipedia.org/wiki/Hong_Kong_identity_card#HKID_number */
function isOfHongKong(number: string): boolean {
  const values = [...number.padStart(9, ' ')].map((sign) => (sign === ' ' ? 36 : Number.parseInt(sign, 36)))
  return values.reduce((sum, value, at) => sum + value * (9 - at), 0) % 11 === 0
}

/** https://en.wikipedia.org/wiki/National_Registration_Identity_Card#Structure_of_the_NRIC_number/FIN */
function isOfSingapore(number: string): boolean {
  const century = /[TG]/.test(number[0] ?? '') ? 4 : 0
  const sum = weighted(number.slice(1), [2, 7, 6, 5, 4, 3, 2]) + century
  const letters = /[ST]/.test(number[0] ?? '') ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK'
  return letters[sum % 11] === number[8]
}

/** https://en.wikipedia.org/wiki/CPF_number#Structure */
function isOfBrazil(digits: string): boolean {
  const check = (weights: number[]) => String(((weighted(digits, weights) * 10) % 11) % 10)
  return (
    check([10, 9, 8, 7, 6, 5, 4, 3, 2]) === digits[9] &&
    check([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === digits[10]
  )
}
