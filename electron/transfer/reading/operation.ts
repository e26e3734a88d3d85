import { z } from "zod";
import { type PermissionKey, parsePermission } from "#shared/permissions/permissions.ts";

const word = z.string().min(1).max(256);

/**
 * The operation of a permission row in any of its spellings (R35): v1 `operation`, v2 and write call
 * `key`; `targetType` or `target`; a legacy constant alone.
 */
export const operationField = z.union(
  [
    word,
    z
      .looseObject({
        operation: word.optional(),
        key: word.optional(),
        targetType: word.optional(),
        target: word.optional(),
      })
      .refine((one) => one.operation ?? one.key),
  ],
  { error: "an operation (a key and a target type)" },
);

export interface Operation {
  /** The pair as the dump has it, for counting what is not known. */
  readonly pair: string;
  readonly permission: PermissionKey | null;
}

/** The permission that an operation means, or null with its pair where none of the 14 does. */
export function readOperation(value: z.infer<typeof operationField>): Operation {
  if (typeof value === "string") return { pair: value, permission: parsePermission(value) };
  const key = value.operation ?? value.key ?? "";
  const target = value.targetType ?? value.target;
  const pair = target ? `${key}/${target}` : key;
  return { pair, permission: parsePermission(pair) };
}
