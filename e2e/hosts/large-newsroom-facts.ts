export const ARTICLES = 100_000
export const TOPICS = 10_000
/** One article among them, nearly the oldest. */
export const NEEDLE = { at: 98_765, headline: 'Skerryvore light keeps its last keeper' }
