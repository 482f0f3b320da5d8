import { articlesContract } from './articles'
import { changesContract } from './changes'
import { digestsContract } from './digests'
import { documentsContract } from './documents'
import { gatherContract } from './gather'
import { assetsContract, newsroomContract } from './newsroom'
import { pressContract } from './press'

/** Every call and event between a renderer (or command line) and the engine of one open workspace. */
export const engineContract = {
  articles: articlesContract,
  assets: assetsContract,
  changes: changesContract,
  digests: digestsContract,
  documents: documentsContract,
  gather: gatherContract,
  newsroom: newsroomContract,
  press: pressContract,
}
export type EngineContract = typeof engineContract
