import { InvalidArgumentError } from 'commander'

/** Reads a whole number between two bounds. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!/^\d+$/u.test(text) || value < least || value > most) throw new InvalidArgumentError(`This needs a whole number from ${least} to ${most}.`)
    return value
  }
}

/** Reads a list divided by commas whose every entry is one of `known`. */
export function listOf<T extends string>(known: readonly T[]): (text: string) => T[] {
  return (text) => text.split(',').map((entry) => {
    const found = known.find((each) => each === entry.trim())
    if (!found) throw new InvalidArgumentError(`This needs some of: ${known.join(', ')}.`)
    return found
  })
}
