import fc from "fast-check";

// For mutation testing, where every test runs thousands of times: each property stops after a moment,
// starts from the same worlds each time, and makes nothing smaller once it failed.
fc.configureGlobal({ seed: 1, interruptAfterTimeLimit: 40, endOnFailure: true });
