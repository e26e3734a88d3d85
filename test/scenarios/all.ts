import type { RuleTable } from "#test/support/scenario.ts";
import { r01 } from "./r01-guest-status.ts";
import { r02 } from "./r02-one-regular-group-wins.ts";
import { r03 } from "./r03-the-flip.ts";
import { r04 } from "./r04-no-access.ts";
import { r05 } from "./r05-group-kinds.ts";
import { r06 } from "./r06-group-label.ts";
import { r07 } from "./r07-union.ts";
import { r08 } from "./r08-no-deny.ts";
import { r09 } from "./r09-view-first.ts";
import { r10 } from "./r10-guests-never-admin.ts";
import { r11 } from "./r11-default-guest-set.ts";
import { r12 } from "./r12-no-magic.ts";
import { r13 } from "./r13-anonymous.ts";
import { r14 } from "./r14-any-active-user.ts";
import { r15 } from "./r15-export.ts";
import { r16 } from "./r16-delete-own.ts";
import { r17 } from "./r17-view-lists.ts";
import { r18 } from "./r18-one-match.ts";
import { r19 } from "./r19-edit-lists.ts";
import { r20 } from "./r20-lists-never-widen.ts";
import { r21 } from "./r21-page-abilities.ts";
import { r22 } from "./r22-no-admin-sees-through.ts";
import { r23 } from "./r23-moves-and-unknown-parents.ts";
import { r24 } from "./r24-proof.ts";
import { r25Giving } from "./r25-giving.ts";
import { r25 } from "./r25-taking-away.ts";
import { r26 } from "./r26-what-if.ts";
import { r27 } from "./r27-what-guests-see.ts";
import { r28 } from "./r28-seats.ts";
import { r29 } from "./r29-who-may.ts";
import { r30 } from "./r30-limits.ts";

/** Every table, in the order of the rules. A new table is added here. */
export const ruleTables: readonly RuleTable[] = [
  r01,
  r02,
  r03,
  r04,
  r05,
  r06,
  r07,
  r08,
  r09,
  r10,
  r11,
  r12,
  r13,
  r14,
  r15,
  r16,
  r17,
  r18,
  r19,
  r20,
  r21,
  r22,
  r23,
  r24,
  r25,
  r25Giving,
  r26,
  r27,
  r28,
  r29,
  r30,
];
