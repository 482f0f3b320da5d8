// Oxlint plugin: the rules of the house plan that no rule of oxlint's own can say.
import { keepBytesSame } from './keep-bytes-same.mjs'
import { keepWalls } from './keep-walls.mjs'
import { neverClimb } from './never-climb.mjs'

export default {
  meta: { name: 'house' },
  rules: { walls: keepWalls, climb: neverClimb, 'same-bytes': keepBytesSame },
}
