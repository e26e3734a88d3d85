/** Where a text stops being JSON, and what should stand there. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  readonly got: string;
}

const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside texts.
const textBody = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
const blanks = /[ \t\r\n]*/y;

/**
 * The first place where a text is not JSON, or null where it is: engines word this differently and
 * leave out the place for some. Reads without recursion. Cost: the text's length.
 */
export function locateJsonError(text: string): JsonError | null {
  const open: ("{" | "[")[] = [];
  let at = 0;
  let expect: "value" | "value-or-end" | "key" | "key-or-end" | "next" = "value";
  const skip = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : at;
  };
  const error = (expected: string, place = at) => describe(text, place, expected);

  for (;;) {
    at = skip(blanks);
    const char = text[at];
    if (expect === "next") {
      const inside = open.at(-1);
      if (inside === undefined) return char === undefined ? null : error("the end of the file");
      const close = inside === "{" ? "}" : "]";
      if (char === close) open.pop();
      else if (char === ",") expect = inside === "{" ? "key" : "value";
      else return error(`"," or "${close}"`);
      at++;
    } else if (expect === "key" || expect === "key-or-end") {
      if (char === "}" && expect === "key-or-end") {
        open.pop();
        expect = "next";
        at++;
        continue;
      }
      if (char !== '"')
        return error(expect === "key" ? "a key in quotes" : 'a key in quotes or "}"');
      at = skip(textBody);
      if (text[at] !== '"') return error(textEnd(text, at));
      at++;
      at = skip(blanks);
      if (text[at] !== ":") return error('":"');
      at++;
      expect = "value";
    } else if (char === "]" && expect === "value-or-end") {
      open.pop();
      expect = "next";
      at++;
    } else if (char === "{" || char === "[") {
      open.push(char);
      expect = char === "{" ? "key-or-end" : "value-or-end";
      at++;
    } else if (char === '"') {
      at = skip(textBody);
      if (text[at] !== '"') return error(textEnd(text, at));
      at++;
      expect = "next";
    } else {
      const end = skip(literal);
      if (end === at) return error("a value");
      at = end;
      expect = "next";
    }
  }
}

function textEnd(text: string, at: number): string {
  if (text[at] === "\\") return "an escape such as \\n or \\u00e9";
  return text[at] === undefined ? 'a closing "' : 'a closing " before the line ends';
}

function describe(text: string, at: number, expected: string): JsonError {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  const column = at - before.lastIndexOf("\n");
  const char = text[at];
  const got = char === undefined ? "the end of the file (is it cut off?)" : printable(char);
  return { line, column, expected, got };
}

function printable(char: string): string {
  return char < " " ? "a line break or control character" : JSON.stringify(char);
}
