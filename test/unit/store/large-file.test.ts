import { truncate, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { openStore } from "#electron/store/open-store.ts";
import { noon } from "#test/support/store-facts.ts";
import { temporaryFolder } from "#test/support/temporary-folder.ts";

const at = temporaryFolder();

test("a file larger than any workspace is refused before it is read", async () => {
  const path = at("w.vestibule");
  await writeFile(path, "");
  await truncate(path, 500_000_001);
  const opened = await openStore(path, { mode: "read", now: noon });
  expect(opened).toMatchObject({
    ok: false,
    error: {
      code: "file-unreadable",
      message: `${path} could not be read: it is larger than 500 MB, the most a workspace may have.`,
    },
  });
});
