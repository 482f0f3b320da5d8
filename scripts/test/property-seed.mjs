import fc from 'fast-check'

// The short run tries the same values each time, so that it fails for what was changed and for nothing else; the long run
// tries others. GALLEY_SEED repeats a run of any.
const given = process.env.GALLEY_SEED ?? (process.env.GALLEY_LONG === '1' ? undefined : '11')
if (given !== undefined) fc.configureGlobal({ seed: Number(given) })
