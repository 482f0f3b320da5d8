import { articlesContract } from './articles'
import { changesContract } from './changes'
import { deskContract } from './desk'
import { digestsContract } from './digests'
import { documentsContract } from './documents'
import { findingContract } from './finding'
import { gatherContract } from './gather'
import { jobsContract } from './jobs'
import { journalContract } from './journal'
import { assetsContract, newsroomContract } from './newsroom'
import { picturesContract } from './pictures'
import { pressContract } from './press'
import { revisionsContract } from './revisions'
import { syncContract } from './sync'

/** Every call and event between a renderer (or command line) and the engine of one open workspace. */
export const engineContract = {
  articles: articlesContract,
  assets: assetsContract,
  changes: changesContract,
  desk: deskContract,
  digests: digestsContract,
  documents: documentsContract,
  finding: findingContract,
  gather: gatherContract,
  jobs: jobsContract,
  journal: journalContract,
  newsroom: newsroomContract,
  pictures: picturesContract,
  press: pressContract,
  revisions: revisionsContract,
  sync: syncContract,
}
export type EngineContract = typeof engineContract
