import fc from "fast-check";

// For mutation testing, where every test runs thousands of times: each property stops after a moment,
// starts from the same worlds each time, and makes nothing smaller once it failed.
fc.configureGlobal({
  seed: 1,
  interruptAfterTimeLimit: 60,
  endOnFailure: true,
  reporter(details) {
    // On a busy machine the moment may be over before the first world: that says nothing.
    const foundNothing = details.interrupted && details.counterexample === null;
    if (details.failed && !foundNothing) throw new Error(fc.defaultReportMessage(details));
  },
});
