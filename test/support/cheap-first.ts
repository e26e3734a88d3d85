import { BaseSequencer, type TestSpecification } from "vitest/node";

const order = ["/unit/domain/", "/unit/engine/", "/property/"];
const last = /growing-index|advice-again|advice-of-many|unit.engine.make-like|group-rows/;

/** Order for mutation testing, where the first failure ends a run: tables first, then properties, what takes long last. */
export class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

function rank({ moduleId }: TestSpecification): number {
  return last.test(moduleId)
    ? order.length
    : order.findIndex((folder) => moduleId.includes(folder));
}
