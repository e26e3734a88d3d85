import { expect, test } from "vitest";
import { oneLine, shellWord } from "#electron/transfer/plan/shell-text.ts";

test("a word of the shell holds quotes, and nothing that is no text", () => {
  expect(shellWord("it's $(x)\n")).toBe("'it'\\''s $(x)\n'");
  expect(shellWord("a\0b\ud800c")).toBe("'a\uFFFDb\uFFFDc'");
});

test("one line has no controls, no marks of direction and no half characters", () => {
  expect(oneLine("a\r\nb\u001b[1m\u2028c\u202ed\ud800")).toBe("a  b [1m c d\uFFFD");
});
