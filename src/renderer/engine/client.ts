export { clientId, engine, host } from './link'
export { onChange, type HeardChange } from './changes'
export { EngineRestarted, refusalOf, type ShownRefusal } from './refusal'
export { hurryConnection, type LineName, type LineState, useConnection } from './connection'
