import { statSync } from "node:fs";
import { resolve } from "node:path";

const usage =
  "Use: npm start -- [NAME.vestibule | --demo NAME] [--user-data FOLDER]; without any of them, the demo opens.";

/**
 * What the app is started with: the demo, or what is named. The app itself passes over words that it
 * does not know, since Chromium puts its own among them; here nothing is passed over.
 * @param {readonly string[]} words
 * @param {string} cwd where the user is; relative paths count from there
 * @returns {{ args: string[], named: string | null }} `named` says what was asked for, if anything
 * @throws an error whose message names the word that cannot be used, and what can
 */
export function startArguments(words, cwd) {
  const rest = [...words];
  /** @param {string} option @param {string} what */
  const valueAfter = (option, what) => {
    const value = rest.shift();
    if (value === undefined || value.startsWith("-")) refuse(`${option} needs ${what}.`);
    return value;
  };
  /** @type {string[]} */
  const surroundings = [];
  /** @type {string[][]} */
  const wanted = [];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--user-data") surroundings.push(word, resolve(cwd, valueAfter(word, "a folder")));
    else if (word === "--demo") wanted.push([word, valueAfter(word, "a name")]);
    else if (word.startsWith("-")) refuse(`npm start does not know "${word}".`);
    else wanted.push([workspaceFile(word, cwd)]);
  }
  const [named] = wanted;
  if (named === undefined) return { args: [...surroundings, "--demo", "halden"], named: null };
  if (wanted.length > 1) refuse("The console shows one thing at a time.");
  return { args: [...surroundings, ...named], named: named.join(" ") };
}

/** @param {string} word @param {string} cwd */
function workspaceFile(word, cwd) {
  if (!word.endsWith(".vestibule")) refuse(`The console cannot open "${word}".`);
  const path = resolve(cwd, word);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) refuse(`There is no file ${path}.`);
  if (found.isDirectory()) refuse(`${path} is a folder.`);
  return path;
}

/** @param {string} reason @returns {never} */
function refuse(reason) {
  throw new Error(`${reason}\n${usage}`);
}
