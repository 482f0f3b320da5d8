import { hashFixture } from '@engine/press/fixtures/render-fixture'

// Bundled and run in each runtime by same-bytes.spec.ts: the fixture's hashes, and the time zone they were made in.
const answer = { hashes: hashFixture(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
const { parentPort } = process as NodeJS.Process & { parentPort?: { postMessage(message: unknown): void } }
if (parentPort) parentPort.postMessage(answer)
else console.log(JSON.stringify(answer))
