import { administratorsLeft } from './administratorsLeft.ts';
import type { Check } from './Checking.ts';
import { cellProblems } from './cellProblems.ts';
import { channelsDoubled } from './channelsDoubled.ts';
import { contradictions } from './contradictions.ts';
import { doubledInFile } from './doubledInFile.ts';
import { keysTaken } from './keysTaken.ts';
import { missingValues } from './missingValues.ts';
import { orgUnitLeaf } from './orgUnitLeaf.ts';
import { profilesAllowed } from './profilesAllowed.ts';
import { rolesAboveOwn } from './rolesAboveOwn.ts';
import { rolesLeft } from './rolesLeft.ts';
import { sameUser } from './sameUser.ts';
import { supervisorCycles } from './supervisorCycles.ts';
import { supervisorsInvalid } from './supervisorsInvalid.ts';
import { supervisorsKnown } from './supervisorsKnown.ts';
import { unknownItems } from './unknownItems.ts';
import { unknownReferences } from './unknownReferences.ts';
import { userGroupMoves } from './userGroupMoves.ts';
import { waysInAboveOwn } from './waysInAboveOwn.ts';
import { withinScope } from './withinScope.ts';

/** Every rule about rows, one statement each, in this order: some look at what those before have found. */
export const checks: readonly Check[] = [
  cellProblems,
  keysTaken,
  doubledInFile,
  sameUser,
  profilesAllowed,
  missingValues,
  unknownReferences,
  unknownItems,
  channelsDoubled,
  contradictions,
  withinScope,
  rolesAboveOwn,
  waysInAboveOwn,
  rolesLeft,
  administratorsLeft,
  orgUnitLeaf,
  userGroupMoves,
  supervisorsKnown,
  supervisorCycles,
  supervisorsInvalid,
];
