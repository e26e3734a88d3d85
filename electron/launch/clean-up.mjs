const signals = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });

/** @type {readonly { readonly undo: () => void }[]} */
let begun = [];

/**
 * Notes how to undo what was begun: when the returned function is called, and at the latest when this
 * process ends, by itself or by a signal; what was begun last is undone first.
 * @param {() => void} undo does its work at once
 * @returns {() => void}
 */
export function cleanUp(undo) {
  const one = { undo };
  if (begun.length === 0) listen();
  begun = [...begun, one];
  return () => {
    if (!begun.includes(one)) return;
    begun = begun.filter((other) => other !== one);
    if (begun.length === 0) stopListening();
    attempt(undo);
  };
}

function undoAll() {
  for (const { undo } of [...begun].reverse()) attempt(undo);
}

/** What is gone already, or cannot go, must not keep anything else from going. @param {() => void} undo */
function attempt(undo) {
  try {
    undo();
  } catch {}
}

/** Who else cleans up at the exit, as Playwright does with its processes, goes first. @param {keyof typeof signals} signal */
function end(signal) {
  process.off("exit", undoAll);
  process.on("exit", undoAll);
  process.exit(signals[signal]);
}

function listen() {
  process.on("exit", undoAll);
  for (const signal of Object.keys(signals)) process.on(signal, end);
}

/** A signal does again what it did before. */
function stopListening() {
  process.off("exit", undoAll);
  for (const signal of Object.keys(signals)) process.off(signal, end);
}
